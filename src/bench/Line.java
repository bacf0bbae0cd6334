import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sotay.wire.Heard;

/** A kept connection, spoken by the thread that asks. It knows as much of HTTP as the service needs, so that it costs little. */
final class Line implements AutoCloseable {
    private static final int LARGEST = 1 << 20;

    private final Socket socket;
    private final InputStream answers;
    private byte[] heard = new byte[1 << 13];
    private int length;

    Line(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        answers = socket.getInputStream();
    }

    Heard get(String path, Map<String, String> headers) throws IOException {
        StringBuilder question = new StringBuilder(256).append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        question.append("Accept-Encoding: gzip\r\n");
        headers.forEach((name, value) -> question.append(value.isEmpty() ? "" : name + ": " + value + "\r\n"));
        socket.getOutputStream().write(question.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        length = 0;
        int head = head();
        String[] lines = new String(heard, 0, head - 4, StandardCharsets.ISO_8859_1).split("\r\n");
        HttpHeaders told = headers(lines);
        int status = Integer.parseInt(lines[0].substring(9, 12));
        int end = head;
        if (status != 304) {
            end += (int) told.firstValueAsLong("content-length").orElseThrow(() -> new IOException("no length"));
        }
        while (length < end) {
            more();
        }
        if (length > end) {
            throw new IOException("more than was announced");
        }
        return new Heard(status, told, Arrays.copyOfRange(heard, head, end));
    }

    /** Reads until the empty line; where the body begins. */
    private int head() throws IOException {
        for (int i = 3; ; i++) {
            while (i >= length) {
                more();
            }
            if (heard[i] == '\n' && heard[i - 1] == '\r' && heard[i - 2] == '\n' && heard[i - 3] == '\r') {
                return i + 1;
            }
        }
    }

    private void more() throws IOException {
        if (length == heard.length) {
            if (length == LARGEST) {
                throw new IOException("an answer without an end");
            }
            heard = Arrays.copyOf(heard, 2 * length);
        }
        int read = answers.read(heard, length, heard.length - length);
        if (read < 0) {
            throw new IOException("closed");
        }
        length += read;
    }

    private static HttpHeaders headers(String[] lines) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>(1))
                    .add(lines[i].substring(colon + 1).strip());
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
