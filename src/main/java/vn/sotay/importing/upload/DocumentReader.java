package vn.sotay.importing.upload;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one type. */
interface DocumentReader {
    /**
     * Reads a file to its end.
     *
     * @throws Refusal when it cannot be used
     * @throws IOException when it is damaged
     */
    void read(Path file, Transcript out) throws IOException;

    static DocumentReader of(FileType type) {
        return switch (type) {
            case MARKDOWN -> new MarkdownReader();
            case DOCX -> new DocxReader();
            case EPUB -> new EpubReader();
            case PDF -> new PdfReader();
        };
    }
}
