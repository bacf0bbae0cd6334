package vn.sotay.publishing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sotay.text.MarkdownText;

/**
 * A heading as it is written: behind number signs in one line (ATX), or underlined (setext); CommonMark 0.31.2, sections 4.2
 * and 4.3.
 *
 * @param lines its lines with their ends
 */
record HeadingLines(List<String> lines) {
    private static final Pattern ATX = Pattern.compile("^( {0,3})(#{1,6})([ \\t].*|)$", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile("(^|[ \\t])#+[ \\t]*$");
    private static final Pattern UNDERLINE = Pattern.compile("^ {0,3}(=+|-+)[ \\t]*$");

    /** The heading that begins on a line. */
    static HeadingLines at(List<String> text, int line) {
        int end = line + 1;
        if (!ATX.matcher(MarkdownLines.words(text.get(line))).matches()) {
            while (end < text.size()
                    && !UNDERLINE.matcher(MarkdownLines.words(text.get(end))).matches()) {
                end++;
            }
            end = Math.min(end + 1, text.size());
        }
        return new HeadingLines(List.copyOf(text.subList(line, end)));
    }

    boolean isUnderlined() {
        return lines.size() > 1;
    }

    /** What is written as its words, a line each, without what makes them a heading; none for an empty one. */
    List<String> words() {
        if (isUnderlined()) {
            return lines.subList(0, lines.size() - 1).stream()
                    .map(line -> MarkdownLines.words(line).strip())
                    .toList();
        }
        Matcher atx = atx();
        String words = CLOSING.matcher(atx.group(3)).replaceFirst("").strip();
        return words.isEmpty() ? List.of() : List.of(words);
    }

    /** The same heading with these words. */
    String renamed(String heading) {
        if (isUnderlined()) {
            return MarkdownText.opening(MarkdownText.escape(heading))
                    + MarkdownLines.end(lines.get(lines.size() - 2))
                    + lines.get(lines.size() - 1);
        }
        Matcher atx = atx();
        return atx.group(1) + atx.group(2) + " " + MarkdownText.heading(heading) + end();
    }

    /** The same heading on another level. */
    String leveled(int level) {
        if (!isUnderlined()) {
            Matcher atx = atx();
            return atx.group(1) + "#".repeat(level) + atx.group(3) + end();
        }
        String underline = lines.get(lines.size() - 1);
        if (level <= 2) {
            String other = level == 1 ? underline.replace('-', '=') : underline.replace('=', '-');
            return String.join("", lines.subList(0, lines.size() - 1)) + other;
        }
        return written(level, words().stream().collect(Collectors.joining(" "))) + end();
    }

    /** A heading of these words, which are Markdown, without an end of line. */
    static String written(int level, String words) {
        return "#".repeat(level) + " " + words.replaceFirst("(^|[ \\t])(#+)$", "$1\\\\$2");
    }

    String end() {
        return MarkdownLines.end(lines.get(lines.size() - 1));
    }

    private Matcher atx() {
        Matcher atx = ATX.matcher(MarkdownLines.words(lines.get(0)));
        if (!atx.matches()) {
            throw new IllegalStateException("no heading: " + lines.get(0));
        }
        return atx;
    }
}
