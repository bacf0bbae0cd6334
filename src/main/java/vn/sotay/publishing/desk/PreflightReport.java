package vn.sotay.publishing.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be said about a draft before it goes on.
 *
 * @param errors how many errors there are; with any the draft cannot be handed in
 * @param warnings how many warnings
 * @param notes how many notes
 * @param sections how many sections the edition would have
 * @param size bytes of the rendered sections
 * @param compressed the same as a phone loads them, compressed
 * @param points errors first, each kind in the order of its places; bounded, so there may be fewer than are counted
 */
@Schema(description = "What is to be said about a draft before it goes on")
public record PreflightReport(
        @Schema(description = "How many errors; with any the draft cannot be handed in", examples = "1")
        long errors,

        @Schema(description = "How many warnings", examples = "0")
        long warnings,

        @Schema(description = "How many notes", examples = "1")
        long notes,

        @Schema(description = "How many sections the edition would have", examples = "12")
        int sections,

        @Schema(description = "Bytes of the rendered sections", examples = "20480")
        int size,

        @Schema(description = "The same as a phone loads them, compressed", examples = "6144")
        int compressed,

        @Schema(description = "Errors first; bounded, so there may be fewer than are counted")
        List<PreflightPoint> points) {}
