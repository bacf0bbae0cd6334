package vn.sotay.app;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.Credentials;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;

/**
 * Looks once more for a prepared answer when it has become known who asks. On the event loop only credentials that were
 * checked moments ago are recognised; a phone that asks every quarter of an hour gets this far, and then what others of its class
 * have had made.
 */
@Provider
@Readable
class KeptAnswerFilter implements ContainerRequestFilter {
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final AnswerCache answers;
    private final CurrentViewer viewers;
    private final RoutingContext routing;
    private final ViewerClasses classes;
    private final Preparations preparations;

    @Inject
    KeptAnswerFilter(
            AnswerCache answers,
            CurrentViewer viewers,
            RoutingContext routing,
            ViewerClasses classes,
            Preparations preparations) {
        this.answers = answers;
        this.viewers = viewers;
        this.routing = routing;
        this.classes = classes;
        this.preparations = preparations;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Long revision = routing.get(PreparedRoute.REVISION);
        if (revision == null
                || Credentials.of(routing.request()) == null
                || routing.get(PreparedRoute.PREPARING) != null) {
            return;
        }
        Viewer viewer = viewers.viewer();
        Prepared kept = find(viewer, revision, request);
        if (kept == null && Preparations.shares(routing.request().path())) {
            kept = wait(viewer, revision, request);
        }
        if (kept != null) {
            request.abortWith(Response.ok(kept).build());
        }
    }

    private @Nullable Prepared wait(Viewer viewer, long revision, ContainerRequestContext request) {
        Preparations.Key key =
                new Preparations.Key(classes.likely(viewer), routing.request().uri(), revision);
        CompletableFuture<Void> others = preparations.takeOn(key);
        if (others == null) {
            routing.put(PreparedRoute.PREPARING, key);
            routing.addEndHandler(sent -> preparations.done(key));
            return find(viewer, revision, request);
        }
        try {
            others.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Then it is made here.
            return null;
        }
        return find(viewer, revision, request);
    }

    private @Nullable Prepared find(Viewer viewer, long revision, ContainerRequestContext request) {
        ReadyAnswer answer =
                answers.find(classes.key(viewer, revision), routing.request().uri(), revision);
        return answer != null && answer.prepared().suits(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                ? answer.prepared()
                : null;
    }
}
