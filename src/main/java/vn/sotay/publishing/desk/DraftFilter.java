package vn.sotay.publishing.desk;

import org.jspecify.annotations.Nullable;

/**
 * Which drafts are wanted; null where it does not matter.
 *
 * @param state where they stand; null for all that are not deleted
 * @param editor user name of the last editor
 * @param work the slug
 */
record DraftFilter(
        @Nullable DraftState state,
        @Nullable String editor,
        @Nullable String work) {}
