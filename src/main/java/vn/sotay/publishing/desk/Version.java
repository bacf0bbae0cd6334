package vn.sotay.publishing.desk;

import org.jspecify.annotations.Nullable;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** The version of a draft as an entity tag (RFC 9110, section 8.8.3), and what a write that depends on it must name. */
final class Version {
    private Version() {}

    static String tag(int version) {
        return "\"v" + version + "\"";
    }

    /** Whether a list of tags, or "*", has this version's tag; a weak one never does (section 13.1.1). */
    static boolean matches(String tags, int version) {
        for (String tag : tags.split(",", -1)) {
            if (tag.strip().equals("*") || tag.strip().equals(tag(version))) {
                return true;
            }
        }
        return false;
    }

    /** @throws ProblemException when no state is named, or another */
    static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Name in 'If-Match' the entity tag of the draft that you have read.");
        }
        if (!matches(ifMatch, version)) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "The draft has changed since you read it; it is now " + tag(version)
                            + ". Nothing was overwritten.");
        }
    }
}
