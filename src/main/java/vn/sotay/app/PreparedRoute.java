package vn.sotay.app;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.Reply;
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

    @Inject
    PreparedRoute(AnswerCache answers, Revisions revisions) {
        this.answers = answers;
        this.revisions = revisions;
    }

    void register(@Observes Router router) {
        router.route().order(-100).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean head = request.method() == HttpMethod.HEAD;
        if (!head && request.method() != HttpMethod.GET) {
            context.next();
            return;
        }
        long revision = revisions.known();
        context.put(REVISION, revision);
        if (request.getHeader("Authorization") != null) {
            context.next();
            return;
        }
        Prepared answer = answers.find(Viewer.ANONYMOUS.key(), request.uri(), revision);
        if (answer == null || !AcceptHeader.admits(request.getHeader("Accept"), answer.mediaType())) {
            context.next();
            return;
        }
        send(Reply.negotiate(answer, request::getHeader), context.response(), head);
    }

    private static void send(Reply reply, HttpServerResponse response, boolean head) {
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        if (reply.status() == 304) {
            response.end();
        } else if (head) {
            response.putHeader("Content-Length", String.valueOf(reply.length()));
            response.end();
        } else {
            response.end(
                    reply.offset() == 0 && reply.length() == reply.body().length
                            ? Buffer.buffer(reply.body())
                            : Buffer.buffer(reply.length()).appendBytes(reply.body(), reply.offset(), reply.length()));
        }
    }
}
