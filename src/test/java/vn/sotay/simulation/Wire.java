package vn.sotay.simulation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sotay.wire.Heard;

/** A connection to the service, spoken by the thread that asks: a schedule is hundreds of requests, one after the other. */
final class Wire {
    private final Socket socket;
    private final InputStream answers;

    Wire(URI service) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    Heard send(String method, String path, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach((name, value) -> head.append(value.isEmpty() ? "" : name + ": " + value + "\r\n"));
        head.append("Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.write(bytes);
        socket.getOutputStream().write(whole.toByteArray());
        return answer();
    }

    private Heard answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        HttpHeaders told = HttpHeaders.of(headers, (name, value) -> true);
        boolean chunked = told.firstValue("transfer-encoding").isPresent();
        byte[] body = status == 304
                ? new byte[0]
                : chunked
                        ? chunks()
                        : answers.readNBytes(
                                (int) told.firstValueAsLong("content-length").orElse(0));
        return new Heard(status, told, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = -1; size != 0; line()) {
            size = Integer.parseInt(line(), 16);
            whole.write(answers.readNBytes(size));
        }
        return whole.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("the service has hung up");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
