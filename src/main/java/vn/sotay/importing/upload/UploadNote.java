package vn.sotay.importing.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A footnote. */
@Schema(description = "A footnote; its text stands at the end of its section too")
public record UploadNote(
        @Schema(description = "Its mark in the text", examples = "1")
        String label,

        @Schema(description = "Its text", examples = "Văn kiện Đại hội XIII, tập I, trang 33.")
        String text) {}
