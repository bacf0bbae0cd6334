package vn.sotay.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;

/** What a page is planned from: the log and its derivatives, all of one state of the library. */
interface ChangeLog {
    /**
     * The last change of one subject.
     *
     * @param audience who can see it since then, null when it is gone
     */
    record Subject(
            long rev, Kind kind, String slug, @Nullable Audience audience) {}

    /** What can change. */
    enum Kind {
        WORK,
        SHELF
    }

    /** The number of the last change, 0 for an empty library. */
    long head();

    /** The first eight bytes of what tells this row from any other with its number; 0 for revision 0, null when there is none. */
    @Nullable
    Long nonce(long rev);

    /** Every audience ever named, with the revision that named it first. */
    Map<Audience, Long> audiences();

    /** The last changes of at most {@code limit} subjects after {@code rev}, in their order. */
    List<Subject> after(long rev, int limit);

    /** The audiences that these works had before, between and after their changes after {@code since}, by slug. */
    Map<String, Set<Audience>> audiencesSince(Collection<String> works, long since);

    /** Slugs of the works that state something of a work with one of these audiences. */
    Set<String> stating(Collection<Audience> audiences);
}
