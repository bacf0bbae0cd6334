package vn.sotay.publishing.desk;

import org.jspecify.annotations.Nullable;
import vn.sotay.problem.IfMatch;

/** The version of a draft as an entity tag (RFC 9110, section 8.8.3), and what a write that depends on it must name. */
final class Version {
    private Version() {}

    static String tag(int version) {
        return "\"v" + version + "\"";
    }

    static boolean matches(String tags, int version) {
        return IfMatch.names(tags, tag(version));
    }

    /** @throws vn.sotay.problem.ProblemException when no state is named, or another */
    static void check(@Nullable String ifMatch, int version) {
        IfMatch.demand(ifMatch, tag(version));
    }
}
