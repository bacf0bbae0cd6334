package vn.sotay.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import vn.sotay.problem.Problem;
import vn.sotay.problem.ProblemType;

/** Refuses on the event loop what there is no place for. */
@ApplicationScoped
class Refusals {
    /** Those who are refused at one moment come again spread over these seconds. */
    private static final int SOONEST = 2;

    private static final int LATEST = 30;

    private final ObjectMapper json;

    @Inject
    Refusals(ObjectMapper json) {
        this.json = json;
    }

    /** Too many answers are being prepared. */
    void overloaded(RoutingContext context) {
        Problem problem = Problem.of(
                ProblemType.UNAVAILABLE,
                "Too many ask at this moment. Retry-After says when to ask again.",
                context.request().path(),
                List.of());
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader(
                            "Retry-After",
                            String.valueOf(ThreadLocalRandom.current().nextInt(SOONEST, LATEST + 1)))
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem always has a JSON form", e);
        }
    }
}
