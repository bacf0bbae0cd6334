package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a work is to stand on a shelf. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where a work is to stand: before or after another one; at the end where neither is named")
public record WorkPlaceRequest(
        @Schema(description = "Slug of the work before which it is to stand", examples = "so-tay-dang-vien") @Nullable
        String before,

        @Schema(description = "Slug of the work after which it is to stand", examples = "so-tay-bi-thu") @Nullable
        String after) {}
