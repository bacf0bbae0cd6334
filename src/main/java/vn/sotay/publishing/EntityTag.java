package vn.sotay.publishing;

import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.HeldWork;
import vn.sotay.problem.IfMatch;

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
        IfMatch.demand(condition, value);
    }
}
