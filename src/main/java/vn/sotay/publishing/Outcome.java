package vn.sotay.publishing;

/**
 * What became of a manuscript.
 *
 * @param slug the work
 * @param result what happened, or would happen
 */
public record Outcome(String slug, Result result) {
    /** What can happen. */
    public enum Result {
        /** The work is new. */
        CREATED,
        /** Title or text changed: a new edition. */
        NEW_EDITION,
        /** Only data changed: the same edition. */
        NEW_METADATA,
        /** Nothing changed, nothing was written. */
        UNCHANGED,
        /** Changed at the desk since it was last imported; left as it is. */
        CONFLICT,
        /** Its slug was that of a work that was withdrawn, or is an alias of another one; nothing was written. */
        TAKEN
    }
}
