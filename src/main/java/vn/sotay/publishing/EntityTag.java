package vn.sotay.publishing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.HeldWork;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/**
 * The tag of what the desk sees of a published work: another one as soon as its text or its data are others.
 *
 * @param value in quotes, as it stands in {@code ETag}
 */
record EntityTag(String value) {
    static EntityTag of(HeldWork work) {
        return new EntityTag('"' + work.manuscriptHash().hex() + '"');
    }

    /**
     * Ends what would change something else than the client has seen.
     *
     * @param condition the {@code If-Match} header, RFC 9110, section 13.1.1
     */
    void demand(@Nullable String condition) {
        if (condition == null || condition.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Say in 'If-Match' which state of the work this is about.");
        }
        if (Arrays.stream(condition.split(",", -1)).map(String::strip).noneMatch(value::equals)) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "The work was changed since it was read; read it again.");
        }
    }
}
