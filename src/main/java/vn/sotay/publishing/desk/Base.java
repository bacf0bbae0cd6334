package vn.sotay.publishing.desk;

import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.HeldWork;
import vn.sotay.storage.ContentHash;

/**
 * The work that a draft starts from, as it stood then.
 *
 * @param edition number of its edition, null for a record or a new work
 * @param manuscript hash over its data and text, null for a new work
 */
record Base(@Nullable Integer edition, @Nullable ContentHash manuscript) {
    /** There is no such work yet. */
    static final Base NONE = new Base(null, null);

    static Base of(@Nullable HeldWork work) {
        return work == null ? NONE : new Base(work.currentEdition(), work.manuscriptHash());
    }
}
