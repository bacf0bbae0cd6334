package vn.sotay.importing.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Joins lines to paragraphs, and tells headings by the outline, by their size or by their words. */
final class PdfText {
    /** Ranks of headings that only their size tells stand before those of chapters and articles. */
    private static final int SIZES = -10;

    private static final float LARGER = 1.12f;
    private static final int LONGEST_HEADING = 200;
    private static final Pattern OPENS =
            Pattern.compile("^(?:\\d{1,3}[a-zđ]?[.)]\\s.*|[a-zđ]\\)\\s.*|[-–•+]\\s.*|[IVXLC]{1,6}[.\\-]\\s.*)");
    private static final Pattern ENDS = Pattern.compile(".*[.;:!?”\"]\\s*$", Pattern.DOTALL);

    private static final Pattern DIVIDED = Pattern.compile(".*[\\p{L}\\d][-\u00AD]\\s*$", Pattern.DOTALL);

    private final List<PdfLine> lines;
    private final PdfOutline outline;
    private final PdfImages images;
    private final Transcript out;
    private final float body;
    private final TreeSet<Float> larger = new TreeSet<>();
    private final Map<String, Float> rights = new HashMap<>();
    private final Map<String, Float> lefts = new HashMap<>();

    PdfText(List<PdfPage> pages, PdfOutline outline, PdfImages images, Transcript out) {
        this.lines = PdfReader.lines(pages);
        this.outline = outline;
        this.images = images;
        this.out = out;
        Map<Float, Integer> sizes = new HashMap<>();
        lines.forEach(line -> sizes.merge(line.size(), line.text().length(), Integer::sum));
        this.body = sizes.isEmpty() ? 12 : PdfLayout.commonest(sizes);
        for (PdfLine line : lines) {
            if (line.size() > body * LARGER) {
                larger.add(line.size());
            }
            rights.merge(column(line), line.end(), Math::max);
            lefts.merge(column(line), line.x(), Math::min);
        }
    }

    void write() {
        StringBuilder text = new StringBuilder();
        int bold = 0;
        PdfLine last = null;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (line.text().isBlank()) {
                continue;
            }
            if (last != null && opens(last, line, text)) {
                flush(text, bold, last);
                text.setLength(0);
            }
            if (text.isEmpty()) {
                // An image beside a paragraph comes before or behind it, never in its midst.
                images.writeUntil(line.page(), line.y(), out);
            }
            if (text.isEmpty()) {
                bold = line.bold();
                text.append(line.text());
            } else {
                boolean still = bold >= text.length();
                join(text, line.text());
                bold = still
                        ? line.isBold()
                                ? text.length()
                                : text.length() - line.text().length() + line.bold()
                        : bold;
            }
            last = line;
        }
        if (last != null) {
            flush(text, bold, last);
        }
        images.writeUntil(Integer.MAX_VALUE, 0, out);
    }

    /** Whether a line begins a paragraph. */
    private boolean opens(PdfLine last, PdfLine line, StringBuilder text) {
        String plain = line.text().strip();
        if (Math.abs(last.size() - line.size()) > 0.9f || OPENS.matcher(plain).matches()) {
            return true;
        }
        if (LineKind.of(plain, line.bold()) != null) {
            return true;
        }
        if (outline.begins(text.toString(), last.page())) {
            return false;
        }
        if (outline.has(text.toString(), last.page())) {
            return true;
        }
        if (outline.has(plain, line.page()) || outline.begins(plain, line.page()) || isRow(last) || isRow(line)) {
            return true;
        }
        if (DIVIDED.matcher(last.text()).matches()) {
            return false;
        }
        boolean samePlace = last.page() == line.page() && last.column() == line.column();
        if (!samePlace) {
            return ENDS.matcher(last.text()).matches() || last.isBold() != line.isBold();
        }
        float spacing = line.y() - last.y();
        float left = lefts.getOrDefault(column(line), 0f);
        float right = rights.getOrDefault(column(line), 0f);
        boolean shortBefore = last.end() < right - Math.max(3 * body, (right - left) * 0.12f);
        boolean indented = line.x() > left + body * 0.8f && line.x() > last.x() + body * 0.8f;
        boolean boldChanges = last.isBold() != line.isBold() && (last.isBold() || line.isBold());
        return spacing > 1.9f * line.size() || boldChanges || shortBefore || indented;
    }

    /** Things side by side, as in the head of an official document. */
    private static boolean isRow(PdfLine line) {
        return line.text().contains("   ");
    }

    /** The line's words behind those before; a word that was divided becomes one again. */
    private static void join(StringBuilder text, String line) {
        String next = line.strip();
        int end = text.length();
        boolean soft = end > 0 && text.charAt(end - 1) == '\u00AD';
        boolean divided = end > 1
                && text.charAt(end - 1) == '-'
                && Character.isLowerCase(text.charAt(end - 2))
                && Character.isLowerCase(next.codePointAt(0));
        if (soft || divided) {
            text.setLength(end - 1);
            text.append(next);
        } else if (end > 1 && text.charAt(end - 1) == '-' && !Character.isWhitespace(text.charAt(end - 2))) {
            // "21-" and "NQ/TW" belong together.
            text.append(next);
        } else {
            text.append(' ').append(next);
        }
    }

    private void flush(StringBuilder text, int bold, PdfLine last) {
        String words = text.toString().replaceAll("[ \\t]{2,}", "    ").strip();
        String plain = words.replaceAll("\\s+", " ");
        out.at("page " + last.page());
        int depth = plain.length() <= LONGEST_HEADING ? outline.depth(plain, last.page()) : 0;
        LineKind kind = LineKind.of(plain, bold);
        if (depth > 0 && kind == null) {
            out.head.line(words, out.place());
            out.heading(SIZES + depth, plain);
        } else if (kind == null && last.size() > body * LARGER && plain.length() <= LONGEST_HEADING && !isForm(plain)) {
            out.head.line(words, out.place());
            out.heading(SIZES + larger.tailSet(last.size(), false).size(), plain);
        } else {
            out.line(inline(words, bold));
        }
    }

    private static boolean isForm(String plain) {
        return plain.codePoints().noneMatch(Character::isLetter);
    }

    private static Inline inline(String words, int bold) {
        Inline inline = new Inline();
        int end = Math.min(bold, words.length());
        return inline.add(words.substring(0, end), true, false, null).add(words.substring(end), false, false, null);
    }

    private static String column(PdfLine line) {
        return line.page() + "/" + line.column();
    }
}
