package vn.sotay.reading;

import org.jspecify.annotations.Nullable;

/** What an item holds while it is not deleted. */
sealed interface Content permits Annotation, Progress, Settings {
    ItemKind kind();

    /** Slug of the work that it is about; null for settings. */
    @Nullable
    String work();
}
