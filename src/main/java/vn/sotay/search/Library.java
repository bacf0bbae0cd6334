package vn.sotay.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.revision.Revision;

/** What the index is made of: the log of changes, and the works as they stand now. */
interface Library {
    /** The number of the last change, 0 for an empty library. */
    long head();

    /** At most {@code limit} changes after {@code revision}, oldest first. */
    List<Revision> changesAfter(long revision, int limit);

    /** The slugs of all works. */
    Set<String> slugs();

    /** Those of these works that exist. */
    List<IndexedWork> works(Collection<String> slugs);
}
