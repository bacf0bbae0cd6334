package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.cover.CoverSize;
import vn.sotay.catalog.cover.DrawnCover;

/**
 * A work's cover, for a list or a page: addresses of images, and the room that they need.
 *
 * @param drawing the cover as a drawing with text; null for one that was uploaded
 * @param width of the medium one in pixels; the others have the same proportion
 * @param height of the medium one in pixels
 * @param alt what to say in its place, in Vietnamese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A cover: addresses of images in three sizes, and the room that they need")
public record Cover(
        @Schema(description = "160 pixels wide, for a row", examples = Examples.COVER + "small")
        String small,

        @Schema(description = "320 pixels wide, for a shelf", examples = Examples.COVER + "medium")
        String medium,

        @Schema(description = "640 pixels wide, for a page", examples = Examples.COVER + "large")
        String large,

        @Schema(description = "As SVG, for screens; absent where the cover was uploaded", examples = Examples.DRAWING)
        @Nullable
        String drawing,

        @Schema(
                description = "Width of the medium one in pixels; the others have the same proportion",
                examples = "320")
        int width,

        @Schema(description = "Height of the medium one in pixels", examples = "480")
        int height,

        @Schema(description = "What to say in its place, in Vietnamese", examples = "Bìa nghị quyết 21-NQ/TW")
        String alt) {
    static final String CONTENT = "/api/v1/content/";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    static Cover of(WorkEntity work) {
        String label = Vocabulary.term(Kind.class, work.kind).label().toLowerCase(VIETNAMESE);
        String alt = "Bìa " + label + (work.number == null ? "" : " " + work.number) + " “" + work.title + "”";
        StoredCover stored = work.cover;
        if (stored != null) {
            return new Cover(
                    CONTENT + stored.small(),
                    CONTENT + stored.medium(),
                    CONTENT + stored.large(),
                    null,
                    stored.width(),
                    stored.height(),
                    alt);
        }
        return new Cover(
                address(work.slug, CoverSize.SMALL),
                address(work.slug, CoverSize.MEDIUM),
                address(work.slug, CoverSize.LARGE),
                address(work.slug) + ".svg",
                CoverSize.MEDIUM.width(),
                DrawnCover.height(CoverSize.MEDIUM),
                alt);
    }

    static String address(String slug, CoverSize size) {
        return address(slug) + "?size=" + size.wire();
    }

    private static String address(String slug) {
        return "/api/v1/works/" + slug + "/cover";
    }
}
