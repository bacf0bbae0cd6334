package vn.sotay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line on which requests and answers are lost, late, doubled or cut, as a seed wants it. One request a connection. */
final class UnreliableProxy implements AutoCloseable {
    /** What happens to a request. */
    enum Mishap {
        NONE,
        REQUEST_LOST,
        ANSWER_LOST,
        ANSWER_CUT,
        TWICE,
        LATE,
        /** An earlier request comes once more, before this one. */
        OLD_ONE_AGAIN
    }

    private static final Pattern RANGE =
            Pattern.compile("^GET (\\S+) .*?\r\nrange: bytes=(\\d+)-", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final long LATE_NANOS = 30_000_000;

    private final int port;
    private final Random random;
    private final ServerSocket socket;
    private final List<byte[]> former = new ArrayList<>();
    private final Map<Mishap, Integer> happened = new EnumMap<>(Mishap.class);
    /** Where the next slice of each download begins that has broken off. */
    private final Map<String, Integer> broken = new HashMap<>();

    private int resumed;

    UnreliableProxy(int port, long seed) throws IOException {
        this.port = port;
        this.random = new Random(seed);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "unreliable proxy");
        thread.setDaemon(true);
        thread.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    synchronized Map<Mishap, Integer> happened() {
        return new EnumMap<>(happened);
    }

    /** How many downloads went on behind their beginning, with what was missing only, after a mishap. */
    synchronized int resumed() {
        return resumed;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                byte[] request = request(caller.getInputStream());
                if (request.length > 0) {
                    pass(caller, request);
                }
            } catch (IOException e) {
                // The caller sees it too.
            }
        }
    }

    /** A request with its body; it is to be the only one of its connection. */
    private static byte[] request(InputStream stream) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = stream.read();
            if (next < 0) {
                return new byte[0];
            }
            head.write(next);
        }
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (String line : head.toString(StandardCharsets.ISO_8859_1).split("\r\n")) {
            String name = line.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(name.substring(15).strip());
            }
            if (!name.startsWith("connection:")) {
                lines.add(line);
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(
                (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        whole.write(stream.readNBytes(length));
        return whole.toByteArray();
    }

    private synchronized void pass(Socket caller, byte[] request) throws IOException {
        Mishap mishap =
                random.nextDouble() < 0.5 ? Mishap.NONE : Mishap.values()[random.nextInt(Mishap.values().length)];
        happened.merge(mishap, 1, Integer::sum);
        if (mishap == Mishap.REQUEST_LOST) {
            return;
        }
        if (mishap == Mishap.LATE) {
            LockSupport.parkNanos(LATE_NANOS);
        }
        if (mishap == Mishap.OLD_ONE_AGAIN && !former.isEmpty()) {
            forward(former.get(random.nextInt(former.size())));
        }
        former.add(request);
        byte[] answer = forward(request);
        if (mishap == Mishap.TWICE) {
            answer = forward(request);
        }
        if (mishap == Mishap.ANSWER_CUT) {
            answer = Arrays.copyOf(answer, random.nextInt(answer.length));
        }
        watch(request, answer, mishap == Mishap.ANSWER_LOST || mishap == Mishap.ANSWER_CUT);
        if (mishap != Mishap.ANSWER_LOST) {
            caller.getOutputStream().write(answer);
            caller.getOutputStream().flush();
        }
    }

    private void watch(byte[] request, byte[] answer, boolean mishap) {
        Matcher range = RANGE.matcher(new String(request, StandardCharsets.ISO_8859_1));
        if (range.find()) {
            boolean part =
                    new String(answer, 0, Math.min(12, answer.length), StandardCharsets.ISO_8859_1).endsWith(" 206");
            Integer from = Integer.valueOf(range.group(2));
            if (part && from > 0 && from.equals(broken.remove(range.group(1)))) {
                resumed++;
            }
            if (mishap) {
                broken.put(range.group(1), from);
            }
        }
    }

    private byte[] forward(byte[] request) throws IOException {
        try (Socket service = new Socket(InetAddress.getLoopbackAddress(), port)) {
            service.getOutputStream().write(request);
            service.getOutputStream().flush();
            return service.getInputStream().readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
