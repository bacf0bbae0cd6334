package vn.sotay.text;

import java.util.List;
import java.util.regex.Pattern;

/** Writes words as Markdown that renders as exactly these words. */
public final class MarkdownText {
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,32};)");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern STARTS = Pattern.compile("^(?:[#=>]|[-+](?=\\s|$|-|\\+)|~~~)");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<]");

    private MarkdownText() {}

    /** Words within a line. */
    public static String escape(String text) {
        return ENTITY.matcher(MARKS.matcher(text).replaceAll("\\\\$0")).replaceAll("\\\\&");
    }

    /** Lines of one paragraph: none opens a block, and the breaks between them stay. */
    public static String lines(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length() + 16);
        for (String line : markdown.lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()) {
            out.append(out.isEmpty() ? "" : "\\\n").append(opening(line));
        }
        return out.toString();
    }

    /** One line of a paragraph, so that it opens no other block. */
    public static String opening(String line) {
        String safe = NUMBER.matcher(line).replaceFirst("$1\\\\$2");
        return STARTS.matcher(safe).replaceFirst("\\\\$0");
    }

    /** A heading's words, in one line. */
    public static String heading(String text) {
        return escape(text).replaceFirst("#+$", "\\\\$0");
    }

    /** A table; its first row is the head. Rows are made equally long. */
    public static String table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                List<String> cells = rows.get(row);
                String cell = column < cells.size() ? cells.get(column) : "";
                out.append("| ")
                        .append(cell.replace("\\\n", " ").replace("\n", " ").replace("|", "\\|"))
                        .append(' ');
            }
            out.append("|\n");
            if (row == 0) {
                out.append("| --- ".repeat(columns)).append("|\n");
            }
        }
        return out.toString().stripTrailing();
    }
}
