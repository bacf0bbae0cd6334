package vn.sotay.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The file as it was issued, with its seal, that is published beside a work's text.
 *
 * @param fileName the name it was brought with
 * @param size its bytes
 */
@Schema(description = "The file as it was issued, published beside the text; at `/works/{slug}/original`")
public record WorkOriginal(
        @Schema(description = "The name it was brought with", examples = "quy-dinh-37.pdf")
        String fileName,

        @Schema(description = "Its media type", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Its bytes", examples = "482133")
        long size,

        @Schema(
                description = "Its SHA-256",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256) {}
