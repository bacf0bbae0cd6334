package vn.sotay.importing.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An image at a place of the text. */
@Schema(description = "An image at a place of the text")
public record UploadImage(
        @Schema(
                description = "SHA-256 of its bytes; the Markdown refers to it as content:{sha256}",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String content,

        @Schema(description = "What it is", examples = "image/png")
        String mediaType,

        @Schema(description = "Alternative text; empty where the file has none", examples = "Sơ đồ tổ chức")
        String alt,

        @Schema(description = "The heading it stands under", examples = "Điều 5. Tổ chức thực hiện")
        String place) {}
