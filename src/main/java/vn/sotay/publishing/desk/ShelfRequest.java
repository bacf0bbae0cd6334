package vn.sotay.publishing.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A shelf to be made; it stands behind the others until it is moved. */
@Schema(description = "A shelf to be made; it stands behind the others until it is moved")
public record ShelfRequest(
        @Schema(description = "Name in addresses; never changes", required = true, examples = "chi-bo-dien-tu")
        @Nullable
        String slug,

        @Schema(description = "The title", required = true, maxLength = 200, examples = "Chi bộ điện tử") @Nullable
        String title,

        @Schema(
                description = "What it is for",
                maxLength = 2000,
                examples = "Sách, văn bản và tài liệu thực hành cho công việc của chi bộ.")
        @Nullable
        String description) {}
