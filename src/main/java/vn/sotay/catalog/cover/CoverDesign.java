package vn.sotay.catalog.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands on a cover that is drawn; the same text gives the same design.
 *
 * @param shapes what is filled, the first at the bottom
 * @param lines what is written
 */
record CoverDesign(List<Box> shapes, List<Line> lines) {
    static final int WIDTH = 640;
    static final int HEIGHT = 960;

    private static final int LEFT = 76;
    private static final int ROOM = 508;
    private static final int FOOT = 744;
    private static final int TITLE_TOP = 176;
    private static final int TITLE_ROOM = 520;
    private static final double LEADING = 1.22;

    /** A filled rectangle. */
    record Box(int x, int y, int width, int height, int colour) {}

    /**
     * A line of text.
     *
     * @param y what it stands on
     * @param gap behind each letter
     */
    record Line(String text, Typeface face, double size, double x, double y, double gap, int colour) {
        double width() {
            return face.width(text, size) + gap * text.codePointCount(0, text.length());
        }
    }

    static CoverDesign of(CoverText text) {
        Palette colours = Palette.of(text);
        List<Box> shapes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        shapes.add(new Box(0, 0, WIDTH, HEIGHT, colours.ground()));
        shapes.add(new Box(0, FOOT, WIDTH, HEIGHT - FOOT, Palette.PAPER));
        shapes.add(new Box(0, 0, 26, HEIGHT, colours.accent()));
        shapes.add(new Box(LEFT, 126, 96, 6, colours.accent()));
        mark(shapes, colours);

        String label = known(text.label().toUpperCase(Locale.ROOT), Typeface.SANS_BOLD);
        lines.add(new Line(label, Typeface.SANS_BOLD, 27, LEFT, 102, 4, Palette.PAPER));
        title(known(text.title(), Typeface.SERIF_BOLD), lines);
        double y = FOOT + 62;
        y = foot(text.mark(), Typeface.SANS_BOLD, 30, y, 2, colours.ground(), lines);
        foot(text.from(), Typeface.SANS, 25, y + 4, 2, colours.ground(), lines);
        return new CoverDesign(List.copyOf(shapes), List.copyOf(lines));
    }

    /** The library's small mark: books that stand beside each other. */
    private static void mark(List<Box> shapes, Palette colours) {
        int base = HEIGHT - 36;
        shapes.add(new Box(WIDTH - 86, base - 34, 9, 34, colours.ground()));
        shapes.add(new Box(WIDTH - 74, base - 42, 12, 42, colours.accent()));
        shapes.add(new Box(WIDTH - 59, base - 28, 9, 28, colours.ground()));
    }

    /** As large as fits, and evenly broken. */
    private static void title(String title, List<Line> lines) {
        double size = 84;
        List<String> broken = Lines.broken(title, Typeface.SERIF_BOLD, size, ROOM);
        while (size > 34 && (tooHigh(broken, size) || Lines.widest(broken, Typeface.SERIF_BOLD, size) > ROOM)) {
            size -= 2;
            broken = Lines.broken(title, Typeface.SERIF_BOLD, size, ROOM);
        }
        int most = (int) (TITLE_ROOM / (size * LEADING));
        broken = Lines.shortened(
                Lines.even(broken, title, Typeface.SERIF_BOLD, size, ROOM), most, Typeface.SERIF_BOLD, size, ROOM);
        double y = TITLE_TOP + size * 0.86;
        for (String line : broken) {
            lines.add(new Line(line, Typeface.SERIF_BOLD, size, LEFT, y, 0, Palette.PAPER));
            y += size * LEADING;
        }
    }

    private static boolean tooHigh(List<String> lines, double size) {
        return lines.size() * size * LEADING > TITLE_ROOM;
    }

    private static double foot(
            @Nullable String text, Typeface face, double size, double y, int most, int colour, List<Line> lines) {
        if (text == null || text.isBlank()) {
            return y;
        }
        List<String> broken = Lines.broken(known(text, face), face, size, ROOM - 30);
        double at = y;
        for (String line : Lines.shortened(broken, most, face, size, ROOM - 30)) {
            lines.add(new Line(line, face, size, LEFT, at, 0, colour));
            at += size * 1.32;
        }
        return at;
    }

    /** Without what the font cannot draw. */
    private static String known(String text, Typeface face) {
        StringBuilder known = new StringBuilder();
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .codePoints()
                .map(one -> Character.isWhitespace(one) || Character.isISOControl(one) ? ' ' : one)
                .filter(face::has)
                .forEach(known::appendCodePoint);
        return known.toString().strip().replaceAll(" +", " ");
    }
}
