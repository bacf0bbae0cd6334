package vn.sotay.app;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
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

    /** Where it is noted which answer a request prepares for all who wait for it. */
    static final String PREPARING = "sotay.preparing";

    /** Longer than making an answer takes, shorter than anybody's patience. */
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final AnswerCache answers;
    private final Revisions revisions;
    private final RequestId ids;
    private final Traffic traffic;
    private final KnownViewers viewers;
    private final ViewerClasses classes;
    private final Preparations preparations;
    private final Refusals refusals;

    @Inject
    PreparedRoute(
            AnswerCache answers,
            Revisions revisions,
            RequestId ids,
            Traffic traffic,
            KnownViewers viewers,
            ViewerClasses classes,
            Preparations preparations,
            Refusals refusals) {
        this.answers = answers;
        this.revisions = revisions;
        this.ids = ids;
        this.traffic = traffic;
        this.viewers = viewers;
        this.classes = classes;
        this.preparations = preparations;
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        router.route().order(-200).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        String id = ids.name(context.request(), context.response());
        if (send(context)) {
            return;
        }
        if (!isRead(context.request()) || !Preparations.shares(context.request().path())) {
            compute(context, id);
            return;
        }
        Viewer viewer = viewer(context.request());
        if (viewer == null) {
            enter(context, id);
            return;
        }
        long revision = context.get(REVISION);
        Preparations.Key key =
                new Preparations.Key(classes.likely(viewer), context.request().uri(), revision);
        CompletableFuture<Void> others = preparations.takeOn(key);
        if (others != null) {
            await(context, id, others);
            return;
        }
        context.put(PREPARING, key);
        context.addEndHandler(sent -> preparations.done(key));
        // Somebody may have finished between the look and the turn.
        if (send(context)) {
            preparations.done(key);
        } else {
            enter(context, id);
        }
    }

    /** Waits without a thread, but not for ever: who prepares it may have been refused, or get an answer that is not kept. */
    private void await(RoutingContext context, String id, CompletableFuture<Void> others) {
        Context loop = context.vertx().getOrCreateContext();
        CompletableFuture<Void> patience = new CompletableFuture<>();
        long timer = context.vertx().setTimer(LONGEST_WAIT_MILLIS, late -> patience.complete(null));
        CompletableFuture.anyOf(others, patience)
                .whenComplete((made, failure) -> loop.runOnContext(now -> {
                    context.vertx().cancelTimer(timer);
                    if (!context.response().closed() && !send(context)) {
                        enter(context, id);
                    }
                }));
    }

    private void enter(RoutingContext context, String id) {
        if (preparations.enter()) {
            context.addEndHandler(sent -> preparations.leave());
            compute(context, id);
        } else {
            refusals.overloaded(context);
        }
    }

    private void compute(RoutingContext context, String id) {
        MDC.put("requestId", id);
        traffic.computed(context);
        context.next();
    }

    private boolean send(RoutingContext context) {
        if (!isRead(context.request())) {
            return false;
        }
        long revision = revisions.known();
        ReadyAnswer answer = prepared(context.request(), revision);
        if (answer == null || !answer.send(context.request(), context.response())) {
            context.put(REVISION, revision); // only who computes needs it, and a map to put it in costs something
            return false;
        }
        // Nothing is logged of such an answer, so the log need not know its id.
        traffic.prepared();
        return true;
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private @Nullable Viewer viewer(HttpServerRequest request) {
        String credentials = Credentials.of(request);
        return credentials == null ? Viewer.ANONYMOUS : viewers.known(credentials);
    }

    private @Nullable ReadyAnswer prepared(HttpServerRequest request, long revision) {
        Viewer viewer = viewer(request);
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
