package vn.sotay.publishing.desk;

import org.jspecify.annotations.Nullable;
import vn.sotay.storage.ContentHash;

/**
 * Content as a draft keeps it.
 *
 * @param work the slug in the metadata
 * @param title the title in the metadata
 * @param metadata in its one JSON form, so that equal metadata are equal texts
 * @param body address of the text
 */
record Written(@Nullable String work, @Nullable String title, String metadata, ContentHash body) {}
