package vn.sotay.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import vn.sotay.importing.upload.UploadConfig;
import vn.sotay.problem.Problem;
import vn.sotay.problem.ProblemType;
import vn.sotay.publishing.CoverConfig;

/**
 * How large a request's body may be: small, but for uploads and drafts. Quarkus has one bound for all paths, so the bounds that count
 * stand here.
 */
@ApplicationScoped
class RequestSizes {
    private static final String UPLOADS = "/api/v1/editorial/uploads";
    private static final String DRAFTS = "/api/v1/editorial/drafts";
    /** Before anything looks at the body; and right behind Quarkus, which notes its own bound at order -2. */
    private static final int BEFORE = 100;

    private static final int BEHIND = 1;
    private static final long MARGIN = 1 << 20;

    private static final String WORKS = "/api/v1/editorial/works/";
    private static final String COVER = "/cover";

    private final long most;
    private final long mostDrafted;
    private final long mostUploaded;
    private final long mostCover;
    private final ObjectMapper json;

    @Inject
    RequestSizes(SotayConfig config, UploadConfig uploads, CoverConfig covers, ObjectMapper json) {
        this.most = config.requests().maxSize().asLongValue();
        this.mostDrafted = config.requests().maxDraftSize().asLongValue();
        this.mostUploaded = uploads.maxSize().asLongValue();
        this.mostCover = covers.maxSize().asLongValue();
        this.json = json;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE);
        filters.register(this::bound, BEHIND);
    }

    /** Refuses what says itself that it is too large. */
    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && isLarger(length, most(context))) {
            refuse(context);
        } else {
            context.next();
        }
    }

    /** What does not say its length is cut off while it is read. */
    private void bound(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            // Whoever receives an upload counts too, and says it better.
            long bound = isUpload(context) ? mostUploaded + MARGIN : most(context);
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, bound);
        }
        context.next();
    }

    private long most(RoutingContext context) {
        if (isUpload(context)) {
            return mostUploaded;
        }
        String path = context.normalizedPath();
        if (path.startsWith(WORKS) && path.endsWith(COVER)) {
            return mostCover;
        }
        return path.equals(DRAFTS) || path.startsWith(DRAFTS + '/') ? mostDrafted : most;
    }

    private static boolean isUpload(RoutingContext context) {
        return UPLOADS.equals(context.normalizedPath());
    }

    private static boolean isLarger(String length, long most) {
        try {
            return Long.parseLong(length) > most;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private void refuse(RoutingContext context) {
        Problem problem = Problem.of(
                ProblemType.TOO_LARGE,
                "The body is larger than " + (most(context) >> 10) + " KiB.",
                context.request().path(),
                List.of());
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // The body is not read; what comes behind it cannot be told from it.
                .putHeader(HttpHeaders.CONNECTION, "close");
        try {
            context.response()
                    .end(json.writeValueAsString(problem))
                    .onComplete(sent -> context.request().connection().close());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem always has a JSON form", e);
        }
    }
}
