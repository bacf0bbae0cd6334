package vn.sotay.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The delivered jar, serving in a process of its own on ports that the system chose. */
final class PackagedService implements AutoCloseable {
    private static final Duration OPENS_WITHIN = Duration.ofMinutes(5);
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(5);
    private static final Pattern PUBLIC = Pattern.compile("Listening on: http://localhost:(\\d+)");
    private static final Pattern MANAGEMENT =
            Pattern.compile("Management interface listening on http://localhost:(\\d+)");
    private static final String OPEN = "The library is open at http://";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final RunningJar jar;
    private final int port;
    private final int managementPort;

    private PackagedService(RunningJar jar, int port, int managementPort) {
        this.jar = jar;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts and waits until the service says that it is open; the first import may still be under way. */
    static PackagedService start(Path dataDir, Path contentDir, String... properties) throws Exception {
        RunningJar jar = RunningJar.start(dataDir, contentDir, List.of(properties), List.of());
        try {
            Await.until("the service is open", OPENS_WITHIN, () -> {
                if (!jar.alive()) {
                    throw new AssertionError("The service ended instead of opening:\n" + jar.said());
                }
                return jar.said().contains(OPEN);
            });
            return new PackagedService(jar, number(jar, PUBLIC), number(jar, MANAGEMENT));
        } catch (Throwable e) {
            // Not killed: its database server would outlive it.
            jar.sigterm(Duration.ofSeconds(60));
            throw new AssertionError(e.getMessage() + "\n" + jar.said(), e);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return jar.pid();
    }

    /** What it printed so far. */
    String said() {
        return jar.said();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    URI management(String path) {
        return URI.create("http://localhost:" + managementPort + path);
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return get(uri(path), headers);
    }

    HttpResponse<byte[]> get(URI uri, String... headers) throws IOException, InterruptedException {
        return send("GET", uri, HttpRequest.BodyPublishers.noBody(), headers);
    }

    HttpResponse<byte[]> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return send(method, uri(path), body, headers);
    }

    private HttpResponse<byte[]> send(String method, URI uri, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).method(method, body).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The JSON of an answer that has to be a 200. */
    JsonNode json(String path) throws IOException, InterruptedException {
        return json(uri(path));
    }

    JsonNode json(URI uri) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(uri);
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    uri + " answers " + answer.statusCode() + ": " + new String(answer.body(), "UTF-8"));
        }
        return json.readTree(answer.body());
    }

    /** How many works there are now. */
    int total() throws IOException, InterruptedException {
        return json("/api/v1/works?limit=1").path("total").asInt(-1);
    }

    /** Number of the last revision that the service knows. */
    long head() throws IOException, InterruptedException {
        for (JsonNode check : json(management("/q/health")).path("checks")) {
            if (check.path("name").asText().equals("revision log")) {
                return check.path("data").path("head").asLong(-1);
            }
        }
        throw new AssertionError("Health has no revision log");
    }

    /** Waits until the first import is through. */
    void awaitStarted() throws Exception {
        Await.until(
                "the first import is through",
                STARTED_WITHIN,
                () -> get("/q/health/started").statusCode() == 200);
    }

    /** Waits until the search index has caught up with what is published: the word is found that often. */
    void awaitHits(String query, int atLeast) throws Exception {
        Await.until("search finds " + query, STARTED_WITHIN, () -> {
            HttpResponse<byte[]> answer = get("/api/v1/search?q=" + query);
            return answer.statusCode() == 200
                    && json.readTree(answer.body()).path("total").asInt() >= atLeast;
        });
    }

    /** Asks the process to end, and gives its exit code. */
    int sigterm(Duration within) throws InterruptedException {
        return jar.sigterm(within);
    }

    /** Nothing of the process's own runs any more; its database server does. */
    void sigkill() throws InterruptedException {
        jar.sigkill();
    }

    @Override
    public void close() throws InterruptedException {
        if (jar.alive()) {
            jar.sigterm(Duration.ofSeconds(60));
        }
    }

    private static int number(RunningJar jar, Pattern pattern) {
        Matcher matcher = pattern.matcher(jar.said());
        if (!matcher.find()) {
            throw new AssertionError("No port is named in:\n" + jar.said());
        }
        return Integer.parseInt(matcher.group(1));
    }
}
