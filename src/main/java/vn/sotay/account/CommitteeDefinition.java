package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a committee or cell is to be.
 *
 * @param name its name on screen
 * @param parent slug of the committee that contains it; a cell needs one
 * @param cell whether it is a cell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a committee or cell is to be")
public record CommitteeDefinition(
        @Schema(required = true, description = "Its name on screen", examples = "Chi bộ 1") @Nullable
        String name,

        @Schema(description = "Slug of the committee that contains it", examples = "dang-bo-co-quan") @Nullable
        String parent,

        @Schema(description = "Whether it is a cell, which contains none", examples = "true") @Nullable
        Boolean cell) {}
