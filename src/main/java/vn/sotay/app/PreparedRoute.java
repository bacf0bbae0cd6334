package vn.sotay.app;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.Credentials;
import vn.sotay.audience.KnownViewers;
import vn.sotay.audience.Viewer;
import vn.sotay.revision.Revisions;

/**
 * Sends answers that are already prepared straight from the event loop: no thread switch, no resource, no JSON. What is not
 * prepared goes its ordinary way on a worker thread, and {@link ReadableFilter} prepares it there.
 */
@ApplicationScoped
class PreparedRoute {
    /** Where the revision known before an answer was computed is kept: the answer is at least as new as that. */
    static final String REVISION = "sotay.revision";

    private final AnswerCache answers;
    private final Revisions revisions;
    private final RequestId ids;
    private final Traffic traffic;
    private final KnownViewers viewers;
    private final ViewerClasses classes;

    @Inject
    PreparedRoute(
            AnswerCache answers,
            Revisions revisions,
            RequestId ids,
            Traffic traffic,
            KnownViewers viewers,
            ViewerClasses classes) {
        this.answers = answers;
        this.revisions = revisions;
        this.ids = ids;
        this.traffic = traffic;
        this.viewers = viewers;
        this.classes = classes;
    }

    void register(@Observes Router router) {
        router.route().order(-200).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String id = ids.name(request, context.response());
        ReadyAnswer answer = prepared(context);
        if (answer != null && answer.send(request, context.response())) {
            // Nothing is logged of such an answer, so the log need not know its id.
            traffic.prepared();
        } else {
            MDC.put("requestId", id);
            traffic.computed(context);
            context.next();
        }
    }

    private @Nullable ReadyAnswer prepared(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            return null;
        }
        long revision = revisions.known();
        context.put(REVISION, revision);
        String credentials = Credentials.of(request);
        Viewer viewer = credentials == null ? Viewer.ANONYMOUS : viewers.known(credentials);
        if (viewer == null) {
            return null;
        }
        ReadyAnswer answer = answers.find(classes.key(viewer, revision), request.uri(), revision);
        return answer == null
                        || !answer.prepared().suits(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                        || !AcceptHeader.admits(
                                request.getHeader(HttpHeaders.ACCEPT),
                                answer.prepared().mediaType())
                ? null
                : answer;
    }
}
