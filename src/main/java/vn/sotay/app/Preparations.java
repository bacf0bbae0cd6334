package vn.sotay.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The answers that are being prepared right now. Just after a publication thousands ask for one answer that is not there yet:
 * one of them has it made, the others wait for it without a thread. And only so many are made at a time: whoever comes when
 * all places are taken is asked to come again, which is kinder than a queue in which everybody's patience ends.
 */
@ApplicationScoped
class Preparations {
    /** Where answers are many ask for; elsewhere everybody's is another, or may not be kept. */
    private static final List<String> SHARED =
            List.of("/api/v1/changes", "/api/v1/content/", "/api/v1/works", "/api/v1/shelves");

    /**
     * Which answer.
     *
     * @param viewer the likely class of those who ask; who was taken for one of it wrongly makes an own answer in the end
     */
    record Key(String viewer, String uri, long revision) {}

    private final Map<Key, CompletableFuture<Void>> making = new ConcurrentHashMap<>();
    private final AtomicInteger places;
    private final int most;

    @Inject
    Preparations(SotayConfig config, MeterRegistry metrics) {
        this(config.answers().maxPreparing());
        Gauge.builder("sotay.answers.preparing", () -> most - places.get())
                .description("Answers that are being prepared, and requests that wait for a thread to")
                .register(metrics);
    }

    Preparations(int most) {
        this.most = most;
        this.places = new AtomicInteger(most);
    }

    /** Whether many may ask for the same at this path. */
    static boolean shares(String path) {
        return SHARED.stream().anyMatch(path::startsWith);
    }

    /** Takes the answer on, to be made by the one who asks and then {@linkplain #done told}; or gives what to wait for. */
    @Nullable
    CompletableFuture<Void> takeOn(Key key) {
        return making.putIfAbsent(key, new CompletableFuture<>());
    }

    /** The answer has been made, or will not be. */
    void done(Key key) {
        CompletableFuture<Void> waiting = making.remove(key);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /** A place for a request that must be computed; false when all are taken. */
    boolean enter() {
        if (places.getAndDecrement() > 0) {
            return true;
        }
        places.incrementAndGet();
        return false;
    }

    /** Gives the place back. */
    void leave() {
        places.incrementAndGet();
    }
}
