package vn.sotay.app;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.sotay.problem.ProblemException;

/** Up or down, and nothing else, on the public port; what is behind it stands on the management port. */
@Path("/q/health")
@Produces(MediaType.APPLICATION_JSON)
class PublicHealth {
    private final SmallRyeHealthReporter reporter;

    @Inject
    PublicHealth(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    @GET
    @Operation(hidden = true)
    public Response health() {
        return bare(reporter.getHealth());
    }

    @GET
    @Path("{kind}")
    @Operation(hidden = true)
    public Response health(@PathParam("kind") String kind) {
        return bare(
                switch (kind) {
                    case "live" -> reporter.getLiveness();
                    case "ready" -> reporter.getReadiness();
                    case "started" -> reporter.getStartup();
                    default -> throw ProblemException.notFound("Health is 'live', 'ready' or 'started'.");
                });
    }

    private static Response bare(SmallRyeHealth health) {
        return Response.status(health.isDown() ? 503 : 200)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Map.of("status", health.isDown() ? "DOWN" : "UP"))
                .build();
    }
}
