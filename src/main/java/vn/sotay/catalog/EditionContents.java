package vn.sotay.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One edition, current or not, with its table of contents.
 *
 * @param current whether it is the work's current edition
 */
@Schema(description = "One edition with its table of contents")
public record EditionContents(
        @Schema(description = "The work's slug") String slug,

        @Schema(description = "Whether it is the work's current edition")
        boolean current,

        Edition edition,
        @Schema(description = "Sections in reading order") List<TocEntry> toc) {
    static EditionContents of(WorkEntity work, EditionEntity edition, List<SectionEntity> sections) {
        return new EditionContents(
                work.slug,
                work.currentEdition != null && work.currentEdition == edition.number,
                WorkViews.edition(edition, sections),
                WorkViews.toc(sections));
    }
}
