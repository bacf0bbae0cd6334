import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Many phones after one publication: each polls when it would have polled, gets the delta, gets the body. One thread, so that it
 * costs little beside what it measures; the answers to one question are compared with the first one byte by byte.
 *
 * <p>Arguments: port, clients, connections, pollAfter and spread in seconds, then the paths that each phone asks for, one after
 * the other. Latency counts from the moment when a phone wants to ask, waiting for a free connection included.
 */
class Storm {
    private static final long SEED = 20_261_122L;
    private static final int LARGEST = 1 << 18;
    private static final int GIVE_UP_SECONDS = 300;

    private final Selector selector = Selector.open();
    private final InetSocketAddress address;
    private final byte[][] questions;
    private final byte[][] firstAnswers;
    private final long[][] latencies;
    /** When each phone polls, nanoseconds from the beginning, sorted; and how many have. */
    private final long[] due;
    private int polled;
    private final ArrayDeque<Phone> waiting = new ArrayDeque<>();
    private final ArrayDeque<Line> free = new ArrayDeque<>();
    private final Map<String, Integer> errors = new HashMap<>();
    private final int[] answered;
    private int done;
    private long bytes;
    private long began;

    /** One that has to be asked something. */
    private record Phone(int question, long wanted) {}

    private static final class Line {
        SocketChannel channel;
        SelectionKey key;
        Phone phone;
        ByteBuffer question;
        byte[] answer = new byte[1 << 14];
        int length;
        /** Of the whole answer; -1 until its head is there. */
        int expected;
    }

    private Storm(int port, int clients, int connections, double pollAfter, double spread, byte[][] questions)
            throws IOException {
        this.address = new InetSocketAddress("127.0.0.1", port);
        this.questions = questions;
        this.firstAnswers = new byte[questions.length][];
        this.latencies = new long[questions.length][clients];
        this.answered = new int[questions.length];
        this.due = new long[clients];
        Random dice = new Random(SEED);
        for (int i = 0; i < clients; i++) {
            due[i] = (long) (1e9 * rest(dice, pollAfter, spread));
        }
        Arrays.sort(due);
        for (int i = 0; i < connections; i++) {
            Line line = new Line();
            open(line);
            free.add(line);
        }
    }

    /** What is left of the pause that a phone is in at some moment: long pauses are met more often. */
    private static double rest(Random dice, double pollAfter, double spread) {
        while (true) {
            double pause = pollAfter + dice.nextDouble() * spread;
            if (dice.nextDouble() * (pollAfter + spread) < pause) {
                return dice.nextDouble() * pause;
            }
        }
    }

    private void open(Line line) throws IOException {
        line.channel = SocketChannel.open(address);
        line.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        line.channel.configureBlocking(false);
        line.key = line.channel.register(selector, 0, line);
    }

    private void run() throws IOException {
        began = System.nanoTime();
        int clients = due.length;
        while (done < clients) {
            long now = System.nanoTime() - began;
            if (now > GIVE_UP_SECONDS * 1_000_000_000L) {
                fail("not finished", clients - done);
                return;
            }
            while (polled < clients && due[polled] <= now) {
                waiting.add(new Phone(0, due[polled++]));
            }
            while (!waiting.isEmpty() && !free.isEmpty()) {
                ask(free.poll(), waiting.poll());
            }
            long pause = polled < clients ? Math.max(0, (due[polled] - now) / 1_000_000) : 10;
            if (pause == 0) {
                selector.selectNow();
            } else {
                selector.select(Math.min(pause, 10));
            }
            for (SelectionKey key : selector.selectedKeys()) {
                Line line = (Line) key.attachment();
                try {
                    if (key.isWritable()) {
                        write(line);
                    } else if (key.isReadable()) {
                        read(line);
                    }
                } catch (IOException e) {
                    broken(line, e.getClass().getSimpleName());
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private void ask(Line line, Phone phone) {
        line.phone = phone;
        line.question = ByteBuffer.wrap(questions[phone.question()]);
        line.length = 0;
        line.expected = -1;
        try {
            write(line);
        } catch (IOException e) {
            broken(line, e.getClass().getSimpleName());
        }
    }

    private void write(Line line) throws IOException {
        line.channel.write(line.question);
        line.key.interestOps(line.question.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void read(Line line) throws IOException {
        if (line.length == line.answer.length) {
            line.answer = Arrays.copyOf(line.answer, Math.min(LARGEST, 2 * line.length));
        }
        int read = line.channel.read(ByteBuffer.wrap(line.answer, line.length, line.answer.length - line.length));
        if (read < 0) {
            broken(line, "closed");
            return;
        }
        line.length += read;
        if (line.expected < 0) {
            line.expected = expected(line);
        }
        if (line.expected >= 0 && line.length >= line.expected) {
            finish(line);
        }
    }

    /** The size of the answer as its head has it; -1 while that is not there yet. */
    private static int expected(Line line) {
        byte[] answer = line.answer;
        for (int i = 3; i < line.length; i++) {
            if (answer[i] == '\n' && answer[i - 1] == '\r' && answer[i - 2] == '\n' && answer[i - 3] == '\r') {
                String head = new String(answer, 0, i, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                int length = head.indexOf("content-length:");
                int end = head.indexOf("\r\n", length);
                return i + 1 + (length < 0 ? 0 : Integer.parseInt(head.substring(length + 15, end).strip()));
            }
        }
        return -1;
    }

    private void finish(Line line) {
        Phone phone = line.phone;
        int question = phone.question();
        long now = System.nanoTime() - began;
        latencies[question][answered[question]++] = now - phone.wanted();
        bytes += line.length;
        byte[] answer = Arrays.copyOf(line.answer, line.length);
        line.key.interestOps(0);
        free.add(line);
        if (firstAnswers[question] == null && new String(answer, 0, 12, StandardCharsets.ISO_8859_1).equals("HTTP/1.1 200")) {
            firstAnswers[question] = answer;
        }
        if (!same(firstAnswers[question], answer)) {
            fail(new String(answer, 0, 12, StandardCharsets.ISO_8859_1) + " to question " + question, 1);
            done++;
        } else if (question + 1 < questions.length) {
            waiting.add(new Phone(question + 1, now));
        } else {
            done++;
        }
    }

    /** Heads have a request id and a date of their own: the status line and the body count. */
    private static boolean same(byte[] first, byte[] answer) {
        return first != null
                && Arrays.equals(first, 0, 12, answer, 0, 12)
                && Arrays.equals(first, body(first), first.length, answer, body(answer), answer.length);
    }

    private static int body(byte[] answer) {
        for (int i = 3; i < answer.length; i++) {
            if (answer[i] == '\n' && answer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return answer.length;
    }

    private void broken(Line line, String how) {
        fail(how, 1);
        done++;
        try {
            line.channel.close();
            open(line);
            free.add(line);
        } catch (IOException e) {
            fail("no connection", 1);
        }
    }

    private void fail(String what, int times) {
        errors.merge(what, times, Integer::sum);
    }

    private void report() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"clients\":%d,\"seconds\":%.3f,\"generatorCpu\":%.2f,\"bytes\":%d,\"errors\":\"%s\"",
                due.length,
                (System.nanoTime() - began) / 1e9,
                ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9,
                bytes,
                errors));
        for (int q = 0; q < questions.length; q++) {
            long[] sorted = Arrays.copyOf(latencies[q], answered[q]);
            Arrays.sort(sorted);
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

    private static double millis(long[] sorted, double part) {
        return sorted.length == 0 ? -1 : sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))] / 1e6;
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static void main(String[] arguments) throws IOException {
        byte[][] questions = Arrays.stream(arguments, 5, arguments.length).map(Storm::get).toArray(byte[][]::new);
        Storm storm = new Storm(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Double.parseDouble(arguments[3]),
                Double.parseDouble(arguments[4]),
                questions);
        storm.run();
        storm.report();
    }
}
