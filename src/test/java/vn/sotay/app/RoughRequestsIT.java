package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client of good will sends: an answer, the client's fault, in the one form, and the service goes on. */
class RoughRequestsIT {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) .*", Pattern.DOTALL);
    private static final int ANSWERS_WITHIN_MILLIS = 20_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path temp;

    @SuppressWarnings("NullAway.Init") // before all
    private static PackagedService service;

    @BeforeAll
    static void serve() throws Exception {
        service = PackagedService.start(
                temp.resolve("data"),
                SampleFolder.of(temp.resolve("content"), 2).path());
        service.awaitStarted();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/works/%ff%fe",
                "GET /api/v1/works/%00",
                "GET /api/v1/works/a%00b",
                "GET /api/v1/works/a%0d%0aX-Evil:%201",
                "GET /api/v1/works?shelf=%00",
                "GET /api/v1/works?cursor=%00",
                "GET /api/v1/works?limit=-1",
                "GET /api/v1/search?q=%00",
                "GET /api/v1/content/../../etc/passwd",
                "GET /../../../../etc/passwd",
                "GET /..%2f..%2f..%2fetc%2fpasswd",
                "GET /%2e%2e/%2e%2e/etc/passwd",
                "GET /style/..%5c..%5cetc%5cpasswd",
                "GET //api//v1//works//x",
                "GET /api/v1/works/x;a=b",
                "GET /api/v1/khong-co",
                "BREW /api/v1/works",
                "DELETE /api/v1/works/tai-lieu-0000",
                "POST /api/v1/works",
                "PUT /",
                "TRACE /api/v1/works",
                "PROPFIND /",
                "GET http://example.org/api/v1/khong-co",
            })
    void areTheClientsFaultAndSaidInTheOneForm(String line) throws Exception {
        Answer answer = send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        answer.isClientsFault(line);
        assertTrue(
                answer.text().toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"),
                line + "\n" + answer.text());
        assertTrue(answer.text().contains("urn:sotay:problem:"), answer.text());
        assertTrue(answer.text().toLowerCase(Locale.ROOT).contains("x-request-id: "), answer.text());
        goesOn();
    }

    /** These never reach the application: the HTTP layer refuses them by itself, with a status and without a body. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/works/%zz",
                "GET /api/v1/works/%",
                "GET /api/v1/works/%e0%a4%a",
                "GET /api/v1/works?shelf=%zz",
                "GET /api/v1/search?q=%",
                "GET //",
                "GET /works/%zz",
                "GET /works?shelf=%zz",
                "GET /search?q=%zz",
                "GET /q/health/%zz",
                "CONNECT example.org:443",
                "GET api/v1/works",
            })
    void whatTheHttpLayerRefusesIsTheClientsFaultToo(String line) throws Exception {
        send(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").isClientsFault(line);
        goesOn();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE",
                "GET /api/v1/works",
                "GET  /a b c HTTP/1.1",
                "\u0000\u0001\u0002 / HTTP/1.1",
            })
    void whatIsNotHttpIsRefused(String line) throws Exception {
        Answer answer = send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        // A closed connection without a word is an answer too: there is nobody who would understand one.
        if (!answer.text().isEmpty()) {
            answer.isClientsFault(line);
        }
        goesOn();
    }

    @Test
    void whatIsTooLongIsRefused() throws Exception {
        send(request("/api/v1/search?q=" + "a".repeat(30_000), "")).is(414);
        send(request("/api/v1/works", "X-Long: " + "a".repeat(40_000) + "\r\n")).is(431);
        send("POST /api/v1/works HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n")
                .is(413);
        goesOn();
    }

    @Test
    void anAcceptHeaderThatExcludesEverythingIsRefused() throws Exception {
        for (String path : new String[] {"/api/v1/works", "/api/v1/works/tai-lieu-0000", "/api/v1/search?q=chi"}) {
            Answer answer = send(request(path, "Accept: image/png\r\n"));
            answer.is(406);
            assertTrue(answer.text().contains("urn:sotay:problem:not-acceptable"), answer.text());
            // Broken ones must not break the service.
            Answer broken = send(request(path, "Accept: ;;;/,,q=\r\n"));
            assertTrue(broken.status() == 200 || (broken.status() >= 400 && broken.status() < 500), broken.text());
        }
        goesOn();
    }

    @Test
    void whatIsOddButAllowedIsAnswered() throws Exception {
        send("GET /api/v1/works HTTP/1.0\r\n\r\n").is(200);
        send(request("/api/v1/works", "Content-Length: 5\r\n") + "hello").is(200);
        send(request("/api/v1/works/tai-lieu-0000", "Range: bytes=abc\r\nIf-None-Match: nonsense\r\n"))
                .is(200);
        send("HEAD /api/v1/works/tai-lieu-0000 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .is(200);
        goesOn();
    }

    private record Answer(String text) {
        int status() {
            Matcher matcher = STATUS.matcher(text);
            assertTrue(matcher.matches(), "no answer: '" + text + "'");
            return Integer.parseInt(matcher.group(1));
        }

        void is(int status) {
            assertEquals(status, status(), text);
        }

        void isClientsFault(String line) {
            assertTrue(status() >= 400 && status() < 500, line + "\n" + text);
        }
    }

    private static String request(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    /** All that comes back until the service closes; a hang fails by the timeout of the socket. */
    private static Answer send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", service.port())) {
            socket.setSoTimeout(ANSWERS_WITHIN_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new Answer(read(socket.getInputStream()));
        }
    }

    private static String read(InputStream stream) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (java.net.SocketException e) {
            // Reset after a refusal, because more was sent than the service cared to read: what came before counts.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static void goesOn() throws Exception {
        assertEquals(200, service.get("/api/v1/works/tai-lieu-0000").statusCode());
    }
}
