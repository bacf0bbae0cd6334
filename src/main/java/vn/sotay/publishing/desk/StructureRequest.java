package vn.sotay.publishing.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a draft's sections.
 *
 * @param operations done in turn, each on what the one before left, all or none
 */
@Schema(description = "Changes of a draft's sections")
public record StructureRequest(
        @Schema(
                type = SchemaType.ARRAY,
                implementation = StructureOperation.class,
                description = "Done in turn, each on what the one before left; all or none",
                required = true,
                minItems = 1,
                maxItems = MOST)
        @Nullable
        List<@Nullable StructureOperation> operations) {
    /** Each is a step of its own. */
    static final int MOST = 50;
}
