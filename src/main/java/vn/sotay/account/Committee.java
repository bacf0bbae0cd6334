package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A committee (đảng bộ) or a cell (chi bộ).
 *
 * @param slug its name in addresses and audiences; never changes
 * @param name its name on screen
 * @param parent slug of the committee that contains it
 * @param cell whether it is a cell, which contains none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A committee or a cell")
public record Committee(
        @Schema(description = "Its name in addresses and audiences; never changes", examples = "chi-bo-1")
        String slug,

        @Schema(description = "Its name on screen", examples = "Chi bộ 1")
        String name,

        @Schema(description = "Slug of the committee that contains it", examples = "dang-bo-co-quan") @Nullable
        String parent,

        @Schema(description = "Whether it is a cell, which contains none", examples = "true")
        boolean cell) {}
