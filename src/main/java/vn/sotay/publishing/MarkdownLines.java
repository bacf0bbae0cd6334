package vn.sotay.publishing;

import java.util.ArrayList;
import java.util.List;

/** A text as its lines, each with the characters that end it, so that what is put together again is the same text. */
final class MarkdownLines {
    private MarkdownLines() {}

    /** Lines end as for CommonMark: at a line feed, a carriage return, or both. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    static boolean isBlank(String line) {
        return line.isBlank();
    }

    static boolean isEnded(String line) {
        return line.endsWith("\n") || line.endsWith("\r");
    }

    /** A line without what ends it. */
    static String words(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** What ends a line. */
    static String end(String line) {
        return line.substring(words(line).length());
    }
}
