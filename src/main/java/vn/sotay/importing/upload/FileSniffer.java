package vn.sotay.importing.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/**
 * Tells what a file is from its first bytes; its name may only agree. No more than the head is read here: what is inside is
 * for the process that can be ended.
 */
final class FileSniffer {
    private static final int HEAD = 4096;

    private FileSniffer() {}

    /** @throws ProblemException when the file is empty, of a type that is not read here, or not what its name says */
    static FileType sniff(Path file, String fileName) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new ProblemException(ProblemType.UNUSABLE_FILE, "The file is empty.");
        }
        String extension = extension(fileName);
        FileType named = named(extension);
        FileType found = found(new String(head, ISO_8859_1), named);
        if (found == null) {
            throw new ProblemException(
                    named == null ? ProblemType.UNSUPPORTED_MEDIA_TYPE : ProblemType.UNUSABLE_FILE,
                    named == null
                            ? "Neither the name nor the first bytes are those of a Markdown, DOCX, EPUB or PDF file."
                            : "The file is named ." + extension + " but its first bytes are not those of "
                                    + named.label() + ".");
        }
        if (named != null && named != found) {
            throw new ProblemException(
                    ProblemType.UNUSABLE_FILE, "The file is named ." + extension + " but is " + found.label() + ".");
        }
        if (named == null && found == FileType.MARKDOWN) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Text is read from files named .md, .markdown or .txt.");
        }
        return found;
    }

    /** What stands behind the last dot, empty when there is none or it is no plain word. */
    static String extension(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return name.contains(".") && extension.matches("[a-z0-9]{1,10}") ? extension : "";
    }

    private static @Nullable FileType named(String extension) {
        for (FileType type : FileType.values()) {
            if (type.isNamedBy(extension)) {
                return type;
            }
        }
        return null;
    }

    private static @Nullable FileType found(String head, @Nullable FileType named) {
        if (head.startsWith("PK")) {
            return zip(head, named);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            throw new ProblemException(
                    named == FileType.DOCX ? ProblemType.UNUSABLE_FILE : ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "This is a Word 97-2003 document or one with a password; save it as DOCX without a password.");
        }
        if (head.startsWith("{\\rtf")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "This is an RTF file; save it as DOCX.");
        }
        // Some writers put a few bytes before it, and readers have always looked a little further.
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return FileType.PDF;
        }
        return isText(head) ? FileType.MARKDOWN : null;
    }

    /** EPUB says so in its first entry (OCF 3.3, section 4.2.2); DOCX can only be told by what is inside. */
    private static @Nullable FileType zip(String head, @Nullable FileType named) {
        if (!head.startsWith("PK\u0003\u0004")) {
            return null;
        }
        if (head.startsWith("mimetypeapplication/epub+zip", 30)) {
            return FileType.EPUB;
        }
        return named == FileType.DOCX || named == FileType.EPUB ? named : null;
    }

    private static boolean isText(String head) {
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) {
            return true;
        }
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("<svg")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "HTML, SVG and XML files are not read; save the text as DOCX.");
        }
        return head.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }
}
