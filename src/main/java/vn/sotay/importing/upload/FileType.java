package vn.sotay.importing.upload;

import java.util.List;
import java.util.Locale;

/** The kinds of files that can be read. */
enum FileType {
    /** CommonMark with or without front matter, or plain text. */
    MARKDOWN("text/markdown", "a Markdown file", List.of("md", "markdown", "txt")),
    /** Word since 2007. */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "a Word document",
            List.of("docx", "docm")),
    /** EPUB 2 and 3. */
    EPUB("application/epub+zip", "an EPUB", List.of("epub")),
    /** PDF with text. */
    PDF("application/pdf", "a PDF", List.of("pdf"));

    private final String mediaType;
    private final String label;
    private final List<String> extensions;

    FileType(String mediaType, String label, List<String> extensions) {
        this.mediaType = mediaType;
        this.label = label;
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    /** With its article, for sentences. */
    String label() {
        return label;
    }

    boolean isNamedBy(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }
}
