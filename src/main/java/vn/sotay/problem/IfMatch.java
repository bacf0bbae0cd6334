package vn.sotay.problem;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The condition of a write: the state that it starts from, so that nobody's work is overwritten unseen. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * Ends what would change something else than the client has seen.
     *
     * @param condition the {@code If-Match} header: a list of entity tags or {@code *}; a weak one never matches (RFC 9110,
     *     section 13.1.1)
     * @param tag the entity tag of the present state, in quotes
     * @throws ProblemException 428 when no state is named, 412 when it is another one
     */
    public static void demand(@Nullable String condition, String tag) {
        if (condition == null || condition.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Name in 'If-Match' the entity tag of what you have read.");
        }
        if (!names(condition, tag)) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "It has changed since it was read and is now " + tag + ". Nothing was overwritten.");
        }
    }

    /** Whether a list of entity tags, or {@code *}, names this one. */
    public static boolean names(String tags, String tag) {
        return Arrays.stream(tags.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
