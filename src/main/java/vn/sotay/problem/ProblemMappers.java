package vn.sotay.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one funnel: whatever is thrown while a request is handled leaves as a {@link Problem}. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final SecurityIdentity identity;

    @Inject
    ProblemMappers(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        if (e.type() == ProblemType.UNAUTHENTICATED) {
            return challenge(String.valueOf(e.getMessage()), "Bearer", uri);
        }
        Response problem = response(Problem.of(e, path(uri)));
        return e.retryAfter() == 0
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.RETRY_AFTER, e.retryAfter())
                        .build();
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException e, UriInfo uri) {
        return challenge("This is for readers who have signed in.", "Bearer", uri);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException e, UriInfo uri) {
        return challenge("The credentials are unknown, expired or revoked.", "Bearer error=\"invalid_token\"", uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return Boolean.TRUE.equals(identity.getAttribute(Problem.PASSWORD_CHANGE_REQUIRED))
                ? response(
                        ProblemType.PASSWORD_CHANGE_REQUIRED,
                        "Change the password that was given to you first.",
                        List.of(),
                        uri)
                : response(ProblemType.FORBIDDEN, "This is for others to do.", List.of(), uri);
    }

    /** What Bearer tokens are refused with, RFC 6750, section 3. */
    private static Response challenge(String detail, String scheme, UriInfo uri) {
        return Response.fromResponse(response(ProblemType.UNAUTHENTICATED, detail, List.of(), uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, scheme)
                .build();
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
        if (e.getCause() instanceof JsonProcessingException json) {
            return body(json, uri);
        }
        if (e.getResponse().getStatus() == ProblemType.TOO_LARGE.status()) {
            return response(ProblemType.TOO_LARGE, "The body is larger than is accepted here.", List.of(), uri);
        }
        if (e.getResponse().getStatus() < 500) {
            return response(ProblemType.BAD_REQUEST, "The request cannot be understood.", List.of(), uri);
        }
        return unexpected(e, uri);
    }

    /** Named apart, since the framework brings a mapper of its own for it. */
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e, UriInfo uri) {
        return body(e, uri);
    }

    @ServerExceptionMapper
    Response body(JsonProcessingException e, UriInfo uri) {
        if (!(e instanceof JsonMappingException mapping)) {
            return response(ProblemType.BAD_REQUEST, "The body is not JSON.", List.of(), uri);
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        String field = path.isEmpty() ? "body" : path.substring(path.startsWith(".") ? 1 : 0);
        String message = e instanceof UnrecognizedPropertyException ? "is not known here" : "has the wrong type";
        return response(
                ProblemType.INVALID_BODY, "Not accepted: " + field + ".", List.of(new Violation(field, message)), uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        if (isOfLine(e)) {
            // Whoever sent the request is gone in the middle of it: nothing failed here, and nobody reads the answer.
            LOG.debugf("The line broke at %s", uri.getPath());
            return response(ProblemType.BAD_REQUEST, "The request did not arrive as a whole.", List.of(), uri);
        }
        LOG.errorf(e, "Unexpected failure at %s", uri.getPath());
        return response(
                ProblemType.INTERNAL, "Something failed here; the request id leads to the cause.", List.of(), uri);
    }

    /** Whether the connection was closed while the request was read, however deep that is told. */
    static boolean isOfLine(@Nullable Throwable e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static Response response(ProblemType type, String detail, List<Violation> violations, UriInfo uri) {
        return response(Problem.of(type, detail, path(uri), violations));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }

    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}
