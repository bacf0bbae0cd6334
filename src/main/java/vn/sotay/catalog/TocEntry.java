package vn.sotay.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A section in the table of contents.
 *
 * @param anchor its name in addresses, unique in the edition and stable across editions
 * @param level nesting depth, 1 to 6
 * @param content SHA-256 of the body, its address under {@code /content}
 * @param size bytes of the body, uncompressed
 */
@Schema(description = "A section in the table of contents")
public record TocEntry(
        @Schema(
                description = "Its name in addresses, unique in the edition and stable across editions",
                examples = "dieu-5")
        String anchor,

        @Schema(description = "Its heading", examples = "Điều 5. Tổ chức thực hiện")
        String heading,

        @Schema(description = "Nesting depth, 1 to 6", examples = "1")
        int level,

        @Schema(
                description = "SHA-256 of the body, its address under /api/v1/content",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String content,

        @Schema(description = "Bytes of the body, uncompressed", examples = "2048")
        int size) {}
