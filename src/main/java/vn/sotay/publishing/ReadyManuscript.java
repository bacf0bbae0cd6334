package vn.sotay.publishing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.catalog.cover.UploadedCover;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ContentHash;

/**
 * A manuscript that was checked and turned into sections: what is left to do is to publish it.
 *
 * @param metadata its data
 * @param coverage what is held of the text
 * @param text the Markdown, as the bytes an export will give back
 * @param sections prepared bodies
 * @param images the images that the sections show
 * @param brought those of them that come with the manuscript, with their bytes
 * @param manuscriptHash hash over data and text
 * @param textHash hash over title and sections
 * @param cover its cover with its sizes, where that is another than the library has
 */
public record ReadyManuscript(
        WorkMetadata metadata,
        Coverage coverage,
        Blob text,
        List<ReadySection> sections,
        Set<ContentHash> images,
        List<Blob> brought,
        ContentHash manuscriptHash,
        ContentHash textHash,
        @Nullable UploadedCover cover) {

    /** A section with its body as bytes. */
    record ReadySection(String anchor, String heading, int level, Blob body, int words) {}

    /** Whether there is any text. */
    public boolean hasText() {
        return !sections.isEmpty();
    }
}
