package vn.sotay.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.Provisional;
import vn.sotay.answer.RawContent;
import vn.sotay.answer.RawFile;
import vn.sotay.answer.Readable;
import vn.sotay.answer.Reply;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;
import vn.sotay.problem.Problem;
import vn.sotay.problem.ProblemType;

/**
 * Turns what a {@link Readable} method returns into a prepared answer, keeps it, and answers this first request from it. A
 * file is not kept here: it lies on disk.
 */
@Provider
@Readable
class ReadableFilter implements ContainerResponseFilter {
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    private final AnswerCache answers;
    private final CurrentViewer viewers;
    private final ObjectMapper json;
    private final RoutingContext routing;
    private final ViewerClasses classes;

    @Inject
    ReadableFilter(
            AnswerCache answers,
            CurrentViewer viewers,
            ObjectMapper json,
            RoutingContext routing,
            ViewerClasses classes) {
        this.answers = answers;
        this.viewers = viewers;
        this.json = json;
        this.routing = routing;
        this.classes = classes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (response.getStatus() != 200 || entity == null) {
            return;
        }
        if (entity instanceof RawFile file) {
            FileAnswer.begin(file, request, response);
            return;
        }
        Viewer viewer = viewers.viewer();
        Prepared answer = prepare(entity, viewer, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        Long revision = routing.get(PreparedRoute.REVISION);
        boolean provisional = entity instanceof Provisional candidate && candidate.provisional();
        if (revision != null && !provisional) {
            answers.keep(classes.keyToKeep(viewer, revision), routing.request().uri(), revision, answer);
        }
        Reply reply = Reply.negotiate(answer, request::getHeaderString);
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        if (reply.status() == Reply.UNSATISFIABLE) {
            refuse(
                    ProblemType.RANGE_NOT_SATISFIABLE,
                    "There are " + answer.identity().length + " bytes here.",
                    request,
                    response);
        } else if (reply.length() == 0) {
            response.setEntity(null);
        } else {
            byte[] body = reply.offset() == 0 && reply.length() == reply.body().length
                    ? reply.body()
                    : Arrays.copyOfRange(reply.body(), reply.offset(), reply.offset() + reply.length());
            response.setEntity(body, response.getEntityAnnotations(), MediaType.valueOf(answer.mediaType()));
        }
    }

    /** Puts a problem in the place of the answer, whose status and headers are set. */
    static void refuse(
            ProblemType type, String detail, ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        response.setEntity(Problem.of(type, detail, path, List.of()), response.getEntityAnnotations(), PROBLEM);
    }

    private Prepared prepare(Object entity, Viewer viewer, @Nullable String acceptEncoding) {
        if (entity instanceof RawContent raw) {
            boolean shared =
                    viewer.equals(Viewer.ANONYMOUS) || !raw.cacheControl().equals(Prepared.REVALIDATE);
            String cacheControl = shared ? raw.cacheControl() : Prepared.PRIVATE;
            return Prepared.of(raw.mediaType(), cacheControl, raw.policy(), raw.bytes(), acceptEncoding);
        }
        try {
            return Prepared.of(
                    MediaType.APPLICATION_JSON,
                    viewer.equals(Viewer.ANONYMOUS) ? Prepared.REVALIDATE : Prepared.PRIVATE,
                    Prepared.SANDBOX,
                    json.writeValueAsBytes(entity),
                    acceptEncoding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer made of records always has a JSON form", e);
        }
    }
}
