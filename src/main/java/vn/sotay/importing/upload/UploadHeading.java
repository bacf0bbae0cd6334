package vn.sotay.importing.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposed section. */
@Schema(description = "A proposed section")
public record UploadHeading(
        @Schema(description = "Its heading", examples = "Điều 5. Tổ chức thực hiện")
        String heading,

        @Schema(description = "Nesting depth, 1 to 6", examples = "1")
        int level,

        @Schema(description = "The line of the Markdown it stands on, from 1", examples = "12")
        int line) {}
