package vn.sotay.account;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/**
 * A browser adds its cookie to requests that another site makes it send. What changes something with a cookie must therefore
 * carry a header that no form can set, and scripts of other sites cannot without our leave (CORS, which is closed).
 */
@Provider
class ForeignRequestFilter implements ContainerRequestFilter {
    /** The header; its value does not matter. */
    static final String HEADER = "X-Requested-By";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final RoutingContext routing;

    @Inject
    ForeignRequestFilter(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && !routing.request().headers().contains(HttpHeaders.AUTHORIZATION)
                && Credentials.cookie(routing.request()) != null
                && request.getHeaderString(HEADER) == null) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "With a session cookie the header " + HEADER + " is needed for this.");
        }
    }
}
