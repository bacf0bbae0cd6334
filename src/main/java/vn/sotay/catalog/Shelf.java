package vn.sotay.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shelf in the list of shelves.
 *
 * @param workCount how many works on it the viewer may see
 */
@Schema(description = "A curated, ordered list of works")
public record Shelf(
        @Schema(description = "Name in addresses", examples = "chi-bo-dien-tu")
        String slug,

        @Schema(examples = "Chi bộ điện tử") String title,

        @Schema(examples = "Sách, văn bản và tài liệu thực hành cho công việc của chi bộ.")
        String description,

        @Schema(description = "Works on it that the viewer may see", examples = "50")
        long workCount) {}
