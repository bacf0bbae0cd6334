package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7396) of a draft: what it does not name stays, null takes a value away, a list replaces a list.
 *
 * @param metadata what is to change in the metadata
 * @param body the whole text in CommonMark
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A merge patch, RFC 7396: what is not named stays, null takes away, a list replaces a list")
public record DraftPatch(
        @Nullable DraftMetadata metadata,

        @Schema(description = "The whole text in CommonMark", examples = "# Điều 1. Phạm vi\n\nNội dung.") @Nullable
        String body) {}
