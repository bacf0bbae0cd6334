package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.SignedInReaders;

/** Many who ask for one answer that is not there yet: what comes right after a publication. */
@QuarkusTest
class SharedAnswersTest {
    private static final int CLIENTS = 300;

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    @Inject
    MeterRegistry metrics;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI service;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpRequest request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(30));
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
    }

    private long computed() {
        return metrics.find("sotay.requests").tag("operation", "ChangesResource.changes").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private Set<String> bodies(String path, List<String> tokens) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            running.add(
                    http.sendAsync(request(path, tokens.get(i % tokens.size())), HttpResponse.BodyHandlers.ofString()));
        }
        Set<String> bodies = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> one : running) {
            HttpResponse<String> answer = one.get(1, TimeUnit.MINUTES);
            assertEquals(200, answer.statusCode(), answer.body());
            bodies.add(answer.body());
        }
        return bodies;
    }

    @Test
    void whatHundredsAskForAtOnceIsComputedOnce() throws Exception {
        library.publish(work("cung-luc", "Cùng lúc"));
        for (int round = 0; round < 3; round++) {
            library.publish(work("cung-luc", "Cùng lúc " + round));
            long before = computed();
            Set<String> bodies = bodies("/api/v1/changes?limit=2", List.of(""));
            assertEquals(1, bodies.size());
            long seen = before + 1;
            Await.until("the computation is counted", Duration.ofSeconds(10), () -> computed() >= seen);
            assertEquals(seen, computed(), "one computes, all others wait for it");
        }
    }

    @Test
    void membersWhoAreNotKnownYetGetWhatWasMadeForTheFirstOfTheirClass() throws Exception {
        readers.committee("cung-lop-a", null);
        readers.committee("cung-lop-b", null);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tokens.add(readers.tokenOf(i % 2 == 0 ? "cung-lop-a" : "cung-lop-b"));
        }
        library.publish(work("cung-lop", "Cùng lớp"));
        Set<String> bodies = bodies("/api/v1/changes?limit=3", tokens);
        assertEquals(1, bodies.size(), "whoever may see the same gets the same, whichever cell it is");
        // A request without an answer of its own is still timed, since who asks had to be found out; but nobody asked
        // twice.
        HttpResponse<String> again =
                http.send(request("/api/v1/changes?limit=3", tokens.get(0)), HttpResponse.BodyHandlers.ofString());
        assertTrue(bodies.contains(again.body()));
        assertEquals(
                "private, no-cache", again.headers().firstValue("Cache-Control").orElse(""));
    }
}
