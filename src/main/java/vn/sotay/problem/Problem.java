package vn.sotay.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An error as the client reads it: {@code application/problem+json}, RFC 9457.
 *
 * @param type a stable URN, see {@link ProblemType}
 * @param title the same summary for every problem of the type
 * @param status the HTTP status code
 * @param detail what happened this time
 * @param instance the path that was asked for
 * @param violations what is wrong with the input, absent when the input is not at fault
 * @param tombstone what remains of a work that was withdrawn; null for every other problem
 * @param restart where to begin anew when a sync cannot go on; null for every other problem
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A problem, RFC 9457")
public record Problem(
        @Schema(description = "A stable URN", examples = "urn:sotay:problem:not-found")
        String type,

        @Schema(description = "The same summary for every problem of the type", examples = "Not found")
        String title,

        @Schema(description = "The HTTP status code", examples = "404")
        int status,

        @Schema(description = "What happened this time", examples = "No work has the slug 'nghi-quyet-99'.")
        String detail,

        @Schema(description = "The path that was asked for", examples = "/api/v1/works/nghi-quyet-99")
        String instance,

        @Schema(description = "What is wrong with the input; absent when the input is not at fault")
        List<Violation> violations,

        @Schema(
                description = "What remains of a work that was withdrawn; absent from every other problem",
                ref = "Tombstone")
        @Nullable
        Object tombstone,

        @Schema(
                description = "Where to begin anew when a sync cannot go on; absent from every other problem",
                examples = "/api/v1/changes")
        @Nullable
        String restart) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** An identity with this attribute true is refused with {@link ProblemType#PASSWORD_CHANGE_REQUIRED}. */
    public static final String PASSWORD_CHANGE_REQUIRED = "sotay.password-change-required";

    /** A problem of this type, with the type's URN, title and status. */
    public static Problem of(ProblemType type, String detail, String instance, List<Violation> violations) {
        return new Problem(type.urn(), type.title(), type.status(), detail, instance, violations, null, null);
    }

    /** The problem that an exception is, met at this path. */
    static Problem of(ProblemException e, String instance) {
        ProblemType type = e.type();
        return new Problem(
                type.urn(),
                type.title(),
                type.status(),
                String.valueOf(e.getMessage()),
                instance,
                e.violations(),
                e.tombstone(),
                e.restart());
    }
}
