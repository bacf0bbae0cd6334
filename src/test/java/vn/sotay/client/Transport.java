package vn.sotay.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/** Carries a request to the service and its answer back. An {@link IOException} says that nobody knows what became of it. */
@FunctionalInterface
public interface Transport {
    Answer send(Request request) throws IOException, InterruptedException;

    /** The path begins after the host. */
    record Request(String method, String path, Map<String, String> headers, byte[] body) {
        public static Request get(String path) {
            return new Request("GET", path, Map.of(), new byte[0]);
        }

        /** The same with one header more, unless it is empty. */
        public Request with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            if (!value.isEmpty()) {
                more.put(name, value);
            }
            return new Request(method, path, more, body);
        }
    }

    /** Names of headers are in small letters. The body may break off while it is read. */
    record Answer(int status, Map<String, String> headers, InputStream body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The whole body, unpacked; received to its end first, since a part of it may unpack without a complaint. */
        public byte[] bytes() throws IOException {
            try (InputStream coded = body) {
                byte[] whole = coded.readAllBytes();
                return header("content-encoding").equals("gzip")
                        ? new GZIPInputStream(new ByteArrayInputStream(whole)).readAllBytes()
                        : whole;
            }
        }

        /** To be thrown for an answer that is none. */
        Failure failure() throws IOException {
            String wait = header("retry-after");
            return new Failure(
                    status, wait.isEmpty() ? 0 : Integer.parseInt(wait), new String(bytes(), StandardCharsets.UTF_8));
        }
    }

    /** The service said no: 401 calls for a new sign-in, 429 and 5xx for {@link Patience}, the rest is a mistake of the client. */
    final class Failure extends IOException {
        private static final long serialVersionUID = 1L;
        public final int status;
        public final int retryAfter;

        Failure(int status, int retryAfter, String said) {
            super(status + " " + said);
            this.status = status;
            this.retryAfter = retryAfter;
        }
    }

    /** Over HTTP, with the access token of the moment; an empty one is nobody's. */
    static Transport http(HttpClient client, URI service, Supplier<String> accessToken) {
        return request -> {
            String token = accessToken.get();
            HttpRequest.Builder builder = HttpRequest.newBuilder(service.resolve(request.path()))
                    .timeout(Duration.ofSeconds(60))
                    .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
            request.with("Authorization", token.isEmpty() ? "" : "Bearer " + token)
                    .headers()
                    .forEach(builder::header);
            HttpResponse<InputStream> answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
            Map<String, String> headers = new HashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            // What is no body to be kept is read here: an answer that is left unread holds its connection.
            InputStream body = answer.statusCode() < 300
                    ? answer.body()
                    : new ByteArrayInputStream(answer.body().readAllBytes());
            return new Answer(answer.statusCode(), headers, body);
        };
    }
}
