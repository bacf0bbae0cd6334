package vn.sotay.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sotay.catalog.difference.SectionDifference;

/**
 * What changed from one edition of a work to another.
 *
 * @param from the edition that is taken as the earlier one
 * @param to the one that it is compared with
 * @param coarse whether something is compared less exactly, or only named, because there is too much
 * @param sections the sections of {@code to} in their order, those that are no longer there where they stood
 */
@Schema(description = "What changed from one edition of a work to another")
public record EditionDifference(
        @Schema(description = "The work's slug") String slug,

        @Schema(description = "The edition that is taken as the earlier one")
        Edition from,

        @Schema(description = "The edition that it is compared with")
        Edition to,

        @Schema(
                description = "Whether something is compared less exactly, or only named, because there is too much",
                examples = "false")
        boolean coarse,

        @Schema(description = "Sections in the order of `to`; those that are no longer there, where they stood")
        List<SectionDifference> sections) {}
