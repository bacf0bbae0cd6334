package vn.sotay.problem;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one funnel: whatever is thrown while a request is handled leaves as a {@link Problem}. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        return response(e.type(), String.valueOf(e.getMessage()), e.violations(), uri);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, UriInfo uri) {
        if (e.getResponse().getStatus() < 400) {
            return e.getResponse();
        }
        if (e instanceof NotFoundException) {
            return response(ProblemType.NOT_FOUND, "Nothing stands at this address.", List.of(), uri);
        }
        if (e instanceof NotAllowedException) {
            Response problem =
                    response(ProblemType.METHOD_NOT_ALLOWED, "The method is not offered here.", List.of(), uri);
            String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return allow == null
                    ? problem
                    : Response.fromResponse(problem)
                            .header(HttpHeaders.ALLOW, allow)
                            .build();
        }
        if (e instanceof NotAcceptableException) {
            return response(
                    ProblemType.NOT_ACCEPTABLE, "The 'Accept' header excludes what is offered here.", List.of(), uri);
        }
        if (e instanceof NotSupportedException) {
            return response(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The 'Content-Type' header names a type that is not understood here.",
                    List.of(),
                    uri);
        }
        if (e.getResponse().getStatus() < 500) {
            return response(ProblemType.BAD_REQUEST, "The request cannot be understood.", List.of(), uri);
        }
        return unexpected(e, uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        LOG.errorf(e, "Unexpected failure at %s", uri.getPath());
        return response(
                ProblemType.INTERNAL, "Something failed here; the request id leads to the cause.", List.of(), uri);
    }

    private static Response response(ProblemType type, String detail, List<Violation> violations, UriInfo uri) {
        String path = uri.getRequestUri().getRawPath();
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(type, detail, path, violations))
                .build();
    }
}
