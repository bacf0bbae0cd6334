package vn.sotay.sync;

import java.util.List;

/**
 * What a page has.
 *
 * @param steps the subjects in their order
 * @param onward where the client stands after it
 * @param personal whether it follows from what one reader was a member of, so that it is nobody else's
 */
record Plan(List<Step> steps, SyncToken onward, boolean personal) {
    /** What is said of a subject. */
    enum Act {
        /** It is sent as it is. */
        PUT,
        /** The client must remove it. */
        REMOVE
    }

    /** One subject on a page. */
    record Step(long rev, ChangeLog.Kind kind, String slug, Act act) {}
}
