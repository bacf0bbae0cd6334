package vn.sotay.importing.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something in a file that an editor should look at. */
@Schema(description = "Something an editor should look at")
public record UploadWarning(
        @Schema(description = "Stable name of the kind of warning", examples = "image-without-text")
        String code,

        @Schema(description = "What it is about, in English", examples = "An image has no alternative text.")
        String message,

        @Schema(description = "Where: a page, a heading, a line; empty for the whole file", examples = "Điều 5")
        String place) {}
