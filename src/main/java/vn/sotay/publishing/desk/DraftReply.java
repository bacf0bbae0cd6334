package vn.sotay.publishing.desk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.sotay.page.Page;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;

/** How the desk answers: what is not published is kept by nobody on the way. */
final class DraftReply {
    private DraftReply() {}

    /** An id in an address. @throws ProblemException 404 for what cannot be one */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("Nothing has the id '" + text + "'.");
        }
    }

    /** @throws ProblemException for a cursor of another list */
    static <T> Page<T> page(Supplier<Page<T>> list) {
        try {
            return list.get();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "Not accepted: cursor.",
                    List.of(new Violation("cursor", String.valueOf(e.getMessage()))));
        }
    }

    static Response of(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** With the tag that the next write has to name. */
    static Response tagged(DraftSummary draft) {
        return tagged(Response.ok(draft), draft);
    }

    static Response tagged(Response.ResponseBuilder response, DraftSummary draft) {
        return response.header(HttpHeaders.ETAG, Version.tag(draft.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
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
