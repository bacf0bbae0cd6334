package vn.sotay.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Carries a request to the service and the whole answer back. An IOException: nobody knows what became of it. */
public interface Transport {
    /** Posts, or gets where there is nothing to post; headers with nothing in them are left out. */
    HttpResponse<byte[]> send(String path, Map<String, String> headers, @Nullable JsonNode post)
            throws IOException, InterruptedException;

    /** The body, where the service said yes. 401 calls for a new sign-in; the rest is a mistake of the client. */
    static byte[] ok(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("content-encoding").isPresent();
        var body = new ByteArrayInputStream(answer.body());
        byte[] whole = packed ? new GZIPInputStream(body).readAllBytes() : answer.body();
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + new String(whole, StandardCharsets.UTF_8));
        }
        return whole;
    }

    /** Over HTTP, with the Authorization header of the moment, which may be empty. */
    static Transport http(HttpClient client, URI service, Supplier<String> authorization) {
        return (path, headers, post) -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                    .timeout(Duration.ofSeconds(60))
                    .headers("Accept-Encoding", "gzip", "Content-Type", "application/json");
            Map<String, String> all = new TreeMap<>(headers);
            all.put("Authorization", authorization.get());
            all.values().removeIf(String::isEmpty);
            all.forEach(request::header);
            if (post != null) {
                request.POST(HttpRequest.BodyPublishers.ofString(post.toString()));
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        };
    }

    /** Tries until the answer is not "later"; waits as it says, at least a second, doubled up to 15 minutes, ±50 %. */
    static Transport patient(Transport transport, RandomGenerator random, LongConsumer sleepMillis) {
        return (path, headers, post) -> {
            for (int failures = 0; ; failures++) {
                long pause = (long) ((0.5 + random.nextDouble()) * Math.min(900_000, 1_000L << Math.min(failures, 20)));
                try {
                    HttpResponse<byte[]> answer = transport.send(path, headers, post);
                    if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                        return answer;
                    }
                    long told = answer.headers().firstValueAsLong("retry-after").orElse(0);
                    pause = Math.max(pause, 1_000 * told);
                } catch (IOException e) {
                    // as after an answer that says nothing
                }
                sleepMillis.accept(pause);
            }
        };
    }
}
