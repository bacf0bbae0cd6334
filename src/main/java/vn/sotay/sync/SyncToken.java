package vn.sotay.sync;

import org.jspecify.annotations.Nullable;

/**
 * What a client holds: everything that a viewer of this class could see at revision {@code rev}; or, while it pages, what the
 * {@link Chain} says.
 *
 * @param rev the head that the answer with this token has seen
 * @param nonce what tells that row from one with its number after a restore
 * @param viewerClass what the viewer could see at that revision, see {@link ViewerClass}
 * @param chain the way through the pages; null on the last one
 */
record SyncToken(
        long rev, long nonce, long viewerClass, @Nullable Chain chain) {
    /**
     * The way through a chain of pages.
     *
     * @param position the client has every subject whose last change is not behind it
     * @param base the revision that the chain began from; 0 for the whole library
     * @param known from which revision on the client may hold something: the base, or the head at which a chain without one began
     * @param former the class at the base of the viewer that the chain leads away from; null when it is the same viewer
     */
    record Chain(
            long position, long base, long known, @Nullable Long former) {}
}
