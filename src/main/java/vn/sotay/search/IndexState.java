package vn.sotay.search;

/**
 * How the index stands, for health checks.
 *
 * @param revision the last change that can be found, 0 when nothing can be searched yet
 * @param behind whether the library is known to have later changes, or nothing can be searched yet
 * @param rebuilding whether an index is being built from the catalogue
 * @param documents works and sections in it
 */
public record IndexState(long revision, boolean behind, boolean rebuilding, int documents) {
    /** Nothing can be searched. */
    static final IndexState NONE = new IndexState(0, true, false, 0);
}
