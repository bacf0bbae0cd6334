package vn.sotay.revision;

import org.jspecify.annotations.Nullable;

/**
 * What is appended to the log: one subject that changed.
 *
 * @param subject what kind of thing
 * @param slug which one; slugs never change
 * @param audienceBefore who could see it before, null when it did not exist
 * @param audienceAfter who can see it now, null when it is gone
 */
public record Change(
        Subject subject,
        String slug,
        @Nullable String audienceBefore,
        @Nullable String audienceAfter) {
    /** What can change. */
    public enum Subject {
        /** A work: its metadata, its edition, its relations or its place on shelves. */
        WORK,
        /** A shelf: its title, description or order. */
        SHELF
    }

    /** The work of this slug, changed for this audience. */
    public static Change ofWork(String slug, @Nullable String audienceBefore, @Nullable String audienceAfter) {
        return new Change(Subject.WORK, slug, audienceBefore, audienceAfter);
    }

    /** The shelf of this slug; shelves are for everybody. */
    public static Change ofShelf(String slug) {
        return new Change(Subject.SHELF, slug, "public", "public");
    }
}
