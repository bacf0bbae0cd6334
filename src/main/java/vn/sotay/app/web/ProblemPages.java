package vn.sotay.app.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import vn.sotay.answer.Prepared;
import vn.sotay.catalog.Tombstone;
import vn.sotay.problem.Problem;

/**
 * Says to people in a browser what problems say to programs. Everything but the form stays: the status, and that the answer
 * is not kept.
 */
@Provider
class ProblemPages implements ContainerResponseFilter {
    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem) || !forPeople(request)) {
            return;
        }
        TemplateInstance template = problem.tombstone() instanceof Tombstone stone
                ? Templates.withdrawn(stone)
                : Templates.problem(problem.status());
        byte[] page = template.render().getBytes(StandardCharsets.UTF_8);
        response.setEntity(page, NONE, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("Content-Security-Policy", Prepared.PAGE);
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    }

    /** A browser says that it takes HTML; below the API's root a problem is what was asked for all the same. */
    private static boolean forPeople(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML)
                && !request.getUriInfo().getPath().startsWith("/api/");
    }
}
