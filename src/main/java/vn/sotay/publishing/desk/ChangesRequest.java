package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed before a draft can be approved.
 *
 * @param comments each at its place; may be missing while other comments are open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is to be changed before the draft can be approved")
public record ChangesRequest(
        @Schema(description = "Comments, each at its place; may be left out while others are open") @Nullable
        List<CommentRequest> comments) {}
