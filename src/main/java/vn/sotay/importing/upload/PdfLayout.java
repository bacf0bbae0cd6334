package vn.sotay.importing.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the signs of one page into lines, and lines into the order in which people read them, in one column or in two. */
final class PdfLayout {
    /** As parts of the font's size. */
    private static final float SAME_LINE = 0.45f;

    private static final float WORD_GAP = 0.18f;
    private static final float COLUMN_GAP = 1.2f;
    private static final int FEWEST_COLUMN_LINES = 5;

    private final int page;
    private final float width;

    /** A run of signs without a large gap. */
    private record Segment(List<PdfGlyph> glyphs) {
        float x() {
            return glyphs.get(0).x();
        }

        float end() {
            return glyphs.get(glyphs.size() - 1).end();
        }
    }

    PdfLayout(int page, float width) {
        this.page = page;
        this.width = width;
    }

    List<PdfLine> lines(List<PdfGlyph> glyphs) {
        List<List<Segment>> rows = rows(glyphs);
        float gutter = gutter(rows);
        List<PdfLine> lines = new ArrayList<>();
        if (gutter < 0) {
            rows.forEach(row -> lines.add(line(joined(row), 0)));
            return lines;
        }
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (List<Segment> row : rows) {
            boolean across = row.stream().anyMatch(one -> one.x() < gutter && one.end() > gutter);
            if (across) {
                lines.addAll(left);
                lines.addAll(right);
                left.clear();
                right.clear();
                lines.add(line(joined(row), 0));
                continue;
            }
            List<Segment> before =
                    row.stream().filter(one -> one.end() <= gutter).toList();
            List<Segment> behind = row.stream().filter(one -> one.x() >= gutter).toList();
            if (!before.isEmpty()) {
                left.add(line(joined(before), 1));
            }
            if (!behind.isEmpty()) {
                right.add(line(joined(behind), 2));
            }
        }
        lines.addAll(left);
        lines.addAll(right);
        return lines;
    }

    /** Rows from the top, each from left to right, split where a gap is wider than any between words. */
    private static List<List<Segment>> rows(List<PdfGlyph> glyphs) {
        List<PdfGlyph> sorted = new ArrayList<>(withAccents(glyphs));
        sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
        List<List<Segment>> rows = new ArrayList<>();
        List<PdfGlyph> row = new ArrayList<>();
        for (PdfGlyph glyph : sorted) {
            if (!row.isEmpty()
                    && glyph.y() - row.get(0).y()
                            > SAME_LINE * Math.max(glyph.size(), row.get(0).size())) {
                add(rows, row);
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        add(rows, row);
        return rows;
    }

    /** Accents that are drawn over a letter stay behind it, wherever their place on the page is. */
    private static List<PdfGlyph> withAccents(List<PdfGlyph> glyphs) {
        List<PdfGlyph> joined = new ArrayList<>(glyphs.size());
        for (PdfGlyph glyph : glyphs) {
            boolean accent = Character.getType(glyph.text().codePointAt(0)) == Character.NON_SPACING_MARK;
            PdfGlyph last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (accent && last != null && last.text().length() < 16) {
                joined.set(
                        joined.size() - 1,
                        new PdfGlyph(
                                last.x(),
                                last.y(),
                                last.width(),
                                last.size(),
                                last.font(),
                                last.text() + glyph.text()));
            } else {
                joined.add(glyph);
            }
        }
        return joined;
    }

    private static void add(List<List<Segment>> rows, List<PdfGlyph> row) {
        row.sort(Comparator.comparingDouble(PdfGlyph::x));
        List<Segment> segments = new ArrayList<>();
        List<PdfGlyph> current = new ArrayList<>();
        for (PdfGlyph glyph : row) {
            if (glyph.text().isBlank()) {
                continue;
            }
            PdfGlyph last = current.isEmpty() ? null : current.get(current.size() - 1);
            if (last != null && glyph.x() - last.end() > COLUMN_GAP * glyph.size()) {
                segments.add(new Segment(current));
                current = new ArrayList<>();
            }
            current.add(glyph);
        }
        if (!current.isEmpty()) {
            segments.add(new Segment(current));
        }
        if (!segments.isEmpty()) {
            rows.add(segments);
        }
    }

    /** Where a white strip divides two columns, -1 when there is one column. */
    private float gutter(List<List<Segment>> rows) {
        float best = -1;
        int fewest = Integer.MAX_VALUE;
        for (float x = width * 0.4f; x <= width * 0.6f; x += 3) {
            int across = 0;
            int both = 0;
            for (List<Segment> row : rows) {
                float at = x;
                boolean crosses = row.stream().anyMatch(one -> one.x() < at && one.end() > at);
                boolean left = row.stream().anyMatch(one -> one.end() <= at && one.end() - one.x() > width * 0.15);
                boolean right = row.stream().anyMatch(one -> one.x() >= at && one.end() - one.x() > width * 0.15);
                across += crosses ? 1 : 0;
                both += left && right ? 1 : 0;
            }
            if (both >= FEWEST_COLUMN_LINES && across < both && across < fewest) {
                fewest = across;
                best = x;
            }
        }
        return best;
    }

    private static List<PdfGlyph> joined(List<Segment> segments) {
        List<PdfGlyph> glyphs = new ArrayList<>();
        segments.forEach(segment -> glyphs.addAll(segment.glyphs()));
        return glyphs;
    }

    private PdfLine line(List<PdfGlyph> glyphs, int column) {
        StringBuilder text = new StringBuilder();
        int bold = -1;
        PdfGlyph last = null;
        Map<String, Integer> fonts = new HashMap<>();
        Map<Float, Integer> sizes = new HashMap<>();
        for (PdfGlyph glyph : glyphs) {
            if (last != null) {
                float gap = glyph.x() - last.end();
                if (gap > COLUMN_GAP * 1.5 * glyph.size()) {
                    text.append("    ");
                } else if (gap > WORD_GAP * glyph.size()) {
                    text.append(' ');
                }
            }
            if (!glyph.isBold() && bold < 0) {
                bold = text.length();
            }
            text.append(glyph.text());
            fonts.merge(glyph.font(), 1, Integer::sum);
            sizes.merge(Math.round(glyph.size() * 2) / 2f, 1, Integer::sum);
            last = glyph;
        }
        PdfGlyph first = glyphs.get(0);
        return new PdfLine(
                page,
                column,
                first.x(),
                glyphs.get(glyphs.size() - 1).end(),
                first.y(),
                commonest(sizes),
                commonest(fonts),
                text.toString(),
                bold < 0 ? text.length() : bold);
    }

    static <T> T commonest(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
