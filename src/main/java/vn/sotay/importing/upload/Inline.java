package vn.sotay.importing.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.MarkdownText;

/** The words of one paragraph with what is bold, slanted, linked or an image in it. */
final class Inline {
    private static final Pattern BLANKS = Pattern.compile("[\\h\\v]+");

    private record Span(
            String text,
            boolean bold,
            boolean italic,
            @Nullable String link,
            boolean markdown) {}

    private final List<Span> spans = new ArrayList<>();

    /** Plain words, all in one way. */
    static Inline of(String text) {
        return new Inline().add(text, false, false, null);
    }

    /** Words as they follow; a line feed in them is a forced new line. */
    Inline add(String text, boolean bold, boolean italic, @Nullable String link) {
        String clean = PlainCharacters.of(text);
        if (clean.isEmpty()) {
            return this;
        }
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        boolean joins = last != null
                && !last.markdown
                && (clean.isBlank() || (last.bold == bold && last.italic == italic))
                && java.util.Objects.equals(last.link, link);
        if (last != null && joins) {
            spans.set(spans.size() - 1, new Span(last.text + clean, last.bold, last.italic, link, false));
        } else {
            spans.add(new Span(clean, bold, italic, link, false));
        }
        return this;
    }

    /** What is Markdown already: an image, the mark of a footnote. It has no words. */
    Inline markdown(String markdown) {
        if (!markdown.isEmpty()) {
            spans.add(new Span(markdown, false, false, null, true));
        }
        return this;
    }

    /** The words in one line. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        spans.stream().filter(span -> !span.markdown).forEach(span -> plain.append(span.text));
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /** The words with what stands between forced new lines and tabs apart. */
    List<String> lines() {
        StringBuilder plain = new StringBuilder();
        spans.stream().filter(span -> !span.markdown).forEach(span -> plain.append(span.text));
        return plain.toString().lines().toList();
    }

    /** How many characters of {@link #plain} are bold from its beginning. */
    int bold() {
        StringBuilder bold = new StringBuilder();
        for (Span span : spans) {
            if (span.markdown || (span.text.isBlank() && !span.bold)) {
                continue;
            }
            if (!span.bold) {
                return BLANKS.matcher(bold).replaceAll(" ").stripLeading().length();
            }
            bold.append(span.text);
        }
        return bold.isEmpty() ? 0 : Integer.MAX_VALUE;
    }

    boolean isEmpty() {
        return spans.stream().allMatch(span -> span.text.isBlank());
    }

    boolean hasMarkdown() {
        return spans.stream().anyMatch(Span::markdown);
    }

    /** Only the images and marks of footnotes. */
    String markdownOnly() {
        StringBuilder out = new StringBuilder();
        spans.stream()
                .filter(Span::markdown)
                .forEach(span -> out.append(out.isEmpty() ? "" : " ").append(span.text));
        return out.toString();
    }

    /** The paragraph in Markdown; one line but for forced new lines. */
    String toMarkdown() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.markdown) {
                out.append(span.text);
                continue;
            }
            String marks = (span.bold ? "**" : "") + (span.italic ? "*" : "");
            String text = span.text;
            String core = text.strip();
            String escaped = MarkdownText.escape(core);
            if (span.link != null && !core.isEmpty()) {
                escaped = "[" + escaped + "](<" + span.link + ">)";
            }
            boolean marked = !marks.isEmpty() && !core.contains("\n") && mayMark(core, out, text, i);
            if (!text.isEmpty() && Character.isWhitespace(text.charAt(0))) {
                out.append(gap(text, true));
            }
            out.append(marked ? marks : "").append(escaped);
            out.append(marked ? new StringBuilder(marks).reverse() : "");
            if (!core.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
                out.append(gap(text, false));
            }
        }
        return MarkdownText.lines(out.toString());
    }

    private static String gap(String text, boolean front) {
        int edge = front ? 0 : text.length();
        if (front) {
            while (edge < text.length() && Character.isWhitespace(text.charAt(edge))) {
                edge++;
            }
            return text.substring(0, edge).contains("\n") ? "\n" : " ";
        }
        while (edge > 0 && Character.isWhitespace(text.charAt(edge - 1))) {
            edge--;
        }
        return text.substring(edge).contains("\n") ? "\n" : " ";
    }

    /** Emphasis counts in CommonMark only where words end; elsewhere its marks would show. */
    private boolean mayMark(String core, StringBuilder before, String text, int at) {
        if (core.isEmpty()
                || !Character.isLetterOrDigit(core.codePointAt(0))
                || Character.isWhitespace(core.codePointBefore(core.length()))) {
            return false;
        }
        boolean opens = before.isEmpty()
                || Character.isWhitespace(before.charAt(before.length() - 1))
                || Character.isWhitespace(text.charAt(0));
        String after = at + 1 < spans.size() ? spans.get(at + 1).text : "";
        boolean lastIsWord = Character.isLetterOrDigit(core.codePointBefore(core.length()));
        boolean wordFollows = !after.isEmpty()
                && !Character.isWhitespace(text.charAt(text.length() - 1))
                && Character.isLetterOrDigit(after.codePointAt(0));
        return opens
                && !wordFollows
                && (lastIsWord
                        || after.isEmpty()
                        || Character.isWhitespace(after.charAt(0))
                        || Character.isWhitespace(text.charAt(text.length() - 1)));
    }
}
