import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import vn.sotay.client.Storage;

/**
 * Many phones after one publication. Each is the reference client with a storage of its own: it polls when it would have polled,
 * applies the delta, gets the one body that it lacks, and is then compared with the library.
 *
 * <p>Arguments: port, file, slug. The phone whose storage is the file becomes current and has the bodies of that work: so it is
 * before the publication. With clients and connections behind them: each of so many begins as that phone was left.
 *
 * <p>One thread a connection, which takes the phone whose turn is next and waits until it is due. Latency counts from the moment
 * when a phone wants to ask, waiting for a thread included, until what came is stored.
 */
class Storm {
    private static final long SEED = 20_261_122L;
    private static final int GIVE_UP_SECONDS = 300;
    /** Phones that each line serves before the clock runs, of which only errors count: 82,000 phones do not share one cold JVM. */
    private static final int TRIALS = 4;

    private final int port;
    private final String slug;
    private final ObjectNode before;
    private final ObjectNode after;
    private final Phone[] phones;
    /** When each phone polls, nanoseconds from the beginning, sorted. */
    private final long[] due;
    /** Nanoseconds of polls and of bodies, by phone; 0 where there was no answer. */
    private final long[][] latencies;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger same = new AtomicInteger();
    private final LongAdder bytes = new LongAdder();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();
    private final CountDownLatch ready;
    private final CountDownLatch start = new CountDownLatch(1);
    private final CountDownLatch done;
    private volatile long began;

    /** Two phones of which one holds the whole library of before and one that of now. */
    private Storm(int port, String slug, Phone old, Phone library, int clients, int connections) throws IOException {
        this.port = port;
        this.slug = slug;
        this.before = old.kept();
        this.after = library.kept();
        this.phones = new Phone[clients];
        this.due = new long[clients];
        this.latencies = new long[2][clients];
        this.ready = new CountDownLatch(connections);
        this.done = new CountDownLatch(clients);
        Random dice = new Random(SEED);
        for (int i = 0; i < clients; i++) {
            phones[i] = phone();
            due[i] = 1_000_000 * rest(dice, old);
        }
        Arrays.sort(due);
        for (int i = 0; i < connections; i++) {
            Line line = new Line(port);
            Thread thread = new Thread(null, () -> serve(line), "line-" + i, 1 << 18);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Nothing in what it begins with is its own yet: a storage copies before it changes. */
    private Phone phone() throws IOException {
        Storage storage = new Storage(null);
        storage.change(state -> state.setAll(before));
        return new Phone(storage, slug);
    }

    /** What is left, in milliseconds, of the pause that a phone is in at some moment: long pauses are met more often. */
    private long rest(Random dice, Phone phone) {
        JsonNode at = before.path("at");
        double longest = 1_000.0 * (at.path("pollAfter").asInt() + at.path("spread").asInt());
        while (true) {
            long pause = phone.library.pause(dice);
            if (dice.nextDouble() * longest < pause) {
                return (long) (dice.nextDouble() * pause);
            }
        }
    }

    private void serve(Line first) {
        Line line = first;
        try {
            for (int i = 0; i < TRIALS; i++) {
                line = ask(line, phone(), System.nanoTime(), new long[2][1], 0);
            }
            ready.countDown();
            start.await();
            for (int i = next.getAndIncrement(); i < phones.length; i = next.getAndIncrement()) {
                for (long rest = wait(i); rest > 0; rest = wait(i)) {
                    LockSupport.parkNanos(rest);
                }
                Phone phone = phones[i];
                phones[i] = null; // each parsed the new object for itself: all of them would be a gigabyte in the end
                line = ask(line, phone, began + due[i], latencies, i);
                if (phone.holds(after)) {
                    same.incrementAndGet();
                }
                bytes.add(phone.bytes());
                done.countDown();
            }
        } catch (IOException | InterruptedException e) {
            fail(e);
        }
    }

    private long wait(int i) {
        return began + due[i] - System.nanoTime();
    }

    /** The line to go on with. */
    private Line ask(Line line, Phone phone, long wanted, long[][] latencies, int i) throws IOException, InterruptedException {
        try {
            if (phone.on(line).library.step()) {
                throw new IOException("more than one page");
            }
            long told = System.nanoTime();
            latencies[0][i] = told - wanted;
            List<String> missing = phone.missing();
            if (missing.size() != 1) {
                throw new IOException(missing.size() + " new bodies");
            }
            phone.library.fetch(missing.get(0));
            latencies[1][i] = System.nanoTime() - told;
            return line;
        } catch (IOException | RuntimeException e) {
            fail(e);
            line.close();
            return new Line(port);
        }
    }

    private void fail(Exception e) {
        errors.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
    }

    private void run() throws InterruptedException {
        if (!ready.await(GIVE_UP_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " lines are not ready: " + errors);
        }
        double cpu = cpu();
        began = System.nanoTime();
        start.countDown();
        if (!done.await(GIVE_UP_SECONDS, TimeUnit.SECONDS)) {
            errors.put("not finished", (int) done.getCount());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"clients\":%d,\"same\":%d,\"seconds\":%.3f,\"generatorCpu\":%.2f,\"prepareCpu\":%.2f,\"bytes\":%d,\"errors\":\"%s\"",
                due.length,
                same.get(),
                seconds,
                cpu() - cpu,
                cpu,
                bytes.sum(),
                errors.toString().replaceAll("[\"\\\\\\p{Cntrl}]", " ")));
        for (int q = 0; q < latencies.length; q++) {
            long[] sorted = Arrays.stream(latencies[q]).filter(nanos -> nanos > 0).sorted().toArray();
            out.append(String.format(
                    Locale.ROOT,
                    ",\"q%d\":{\"answers\":%d,\"p50\":%.1f,\"p95\":%.1f,\"p99\":%.1f,\"max\":%.1f}",
                    q,
                    sorted.length,
                    millis(sorted, 0.5),
                    millis(sorted, 0.95),
                    millis(sorted, 0.99),
                    millis(sorted, 1)));
        }
        System.out.println(out.append('}'));
    }

    /** Seconds of all threads of this process. */
    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? -1 : sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))] / 1e6;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        String slug = arguments[2];
        Phone old = new Phone(new Storage(Path.of(arguments[1])), slug);
        Phone library = new Phone(new Storage(null), slug);
        if (arguments.length == 3) {
            current(old, port);
            return;
        }
        current(library, port);
        Storm storm =
                new Storm(port, slug, old, library, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        storm.run();
        // This one has held all other works and shelves, too, and a delta for so many must not be less than the whole.
        current(old, port);
        if (!old.held().equals(library.held())) {
            throw new IllegalStateException("The delta is not what the whole library says");
        }
    }

    private static void current(Phone phone, int port) throws IOException, InterruptedException {
        try (Line line = new Line(port)) {
            phone.on(line).current();
        }
    }
}
