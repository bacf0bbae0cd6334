package vn.sotay.catalog;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.cover.UploadedCover;
import vn.sotay.storage.ContentHash;

/**
 * What publishing writes for one work. Blobs that it names are stored before, in the same transaction.
 *
 * @param metadata the work's data
 * @param coverage how much text is held after the change
 * @param manuscriptHash hash over metadata and text, by which an unchanged manuscript is recognised
 * @param imported whether it comes from a content folder
 * @param edition the new edition when title or text changed, else null
 * @param withdrawsText whether the work loses its text and becomes a record
 * @param cites slugs of the works to which the text was found to refer
 * @param open its references to what is not held, or not clear
 * @param cover its cover, where that is another than before
 */
public record WorkChange(
        WorkMetadata metadata,
        Coverage coverage,
        ContentHash manuscriptHash,
        boolean imported,
        @Nullable NewEdition edition,
        boolean withdrawsText,
        Collection<String> cites,
        Collection<OpenReference> open,
        @Nullable UploadedCover cover) {

    /**
     * A new edition.
     *
     * @param textHash hash over title and sections
     * @param manuscript address of the Markdown it was made from
     * @param images addresses of the images that its sections show
     */
    public record NewEdition(
            ContentHash textHash, ContentHash manuscript, Collection<ContentHash> images, List<NewSection> sections) {}

    /**
     * A section of a new edition.
     *
     * @param body address of its prepared HTML
     * @param plain address of the same without the links that were put in, null where there are none
     * @param links slugs of the works to which those lead
     * @param size bytes of the body
     */
    public record NewSection(
            String anchor,
            String heading,
            int level,
            ContentHash body,
            @Nullable ContentHash plain,
            Collection<String> links,
            int size,
            int words) {}
}
