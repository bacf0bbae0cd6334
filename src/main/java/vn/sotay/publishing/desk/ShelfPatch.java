package vn.sotay.publishing.desk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be changed of a shelf. */
@Schema(description = "A merge patch, RFC 7396: what is not named stays, null takes away; there is always a title")
public record ShelfPatch(
        @Schema(description = "The title", maxLength = 200, examples = "Chi bộ điện tử") @Nullable
        String title,

        @Schema(description = "What it is for", maxLength = 2000, examples = "Tài liệu cho công việc của chi bộ.")
        @Nullable
        String description) {}
