package vn.sotay.publishing.desk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Checks;

/** How the desk answers: what is not published is kept by nobody on the way. */
final class DraftReply {
    private DraftReply() {}

    /** The id of a draft or a part of one, in an address. @throws vn.sotay.problem.ProblemException 404 for what cannot be one */
    static UUID id(String text) {
        return Checks.id(text, "Nothing has the id '" + text + "'.");
    }

    static Response of(Object entity) {
        return Response.ok(entity).build();
    }

    /** With the tag that the next write has to name. */
    static Response tagged(DraftSummary draft) {
        return tagged(Response.ok(draft), draft);
    }

    static Response tagged(Response.ResponseBuilder response, DraftSummary draft) {
        return response.header(HttpHeaders.ETAG, Version.tag(draft.version())).build();
    }

    /** The draft, or 304 when the client has this version. A copy may be kept, but not used unasked. */
    static Response read(DraftContents contents, @Nullable String ifNoneMatch) {
        int version = contents.draft().version();
        Response.ResponseBuilder response = ifNoneMatch != null && Version.matches(ifNoneMatch, version)
                ? Response.notModified()
                : Response.ok(contents);
        return response.header(HttpHeaders.ETAG, Version.tag(version))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Cookie")
                .build();
    }
}
