package vn.sotay.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Counts what was asked and how long it took. Prepared answers are only counted: a timer on them would cost a tenth of the
 * answer, and there is nothing in them to be slow. What is computed is timed by operation.
 */
@ApplicationScoped
class Traffic {
    private static final String OPERATION = "sotay.operation";

    private final MeterRegistry metrics;
    private final LongAdder prepared = new LongAdder();

    @Inject
    Traffic(MeterRegistry metrics) {
        this.metrics = metrics;
        FunctionCounter.builder("sotay.requests.prepared", prepared, LongAdder::sum)
                .description("Requests answered from memory")
                .register(metrics);
    }

    void prepared() {
        prepared.increment();
    }

    /** Times the request until its answer has been written. */
    void computed(RoutingContext context) {
        long began = System.nanoTime();
        context.addEndHandler(written -> {
            String operation = context.get(OPERATION);
            Timer.builder("sotay.requests")
                    .description("Requests that were computed, until the answer was written")
                    .tag("operation", operation == null ? "none" : operation)
                    .tag("method", method(context))
                    .tag("status", String.valueOf(context.response().getStatusCode()))
                    .register(metrics)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        });
    }

    /** A name from the standard, for clients can invent as many others as they like. */
    private static String method(RoutingContext context) {
        return switch (context.request().method().name()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" ->
                context.request().method().name();
            default -> "other";
        };
    }

    /** Notes which operation a request has reached. */
    @ServerRequestFilter
    void reached(SimpleResourceInfo resource, RoutingContext context) {
        context.put(OPERATION, resource.getResourceClass().getSimpleName() + '.' + resource.getMethodName());
    }
}
