package vn.sotay.publishing;

/**
 * What became of a manuscript.
 *
 * @param slug the work
 * @param result what happened, or would happen
 */
public record Outcome(String slug, Result result) {
    /** Whether something is written. */
    boolean writes() {
        return result == Result.CREATED || result == Result.NEW_EDITION || result == Result.NEW_METADATA;
    }

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
        /** Changed at the desk since it was last imported, or would replace itself by way of others; left as it is. */
        CONFLICT,
        /** Its slug was that of a work that was withdrawn, or is an alias of another one; nothing was written. */
        TAKEN
    }
}
