package vn.sotay.opds.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.sotay.catalog.Kind;
import vn.sotay.storage.ContentHash;

/** A cover of letters, for works that have no other: kind, title and who it is from. Nothing on it looks official. */
public final class DrawnCover {
    private static final int LINE = 18;
    private static final int MOST_LINES = 9;

    private DrawnCover() {}

    /**
     * Draws it.
     *
     * @param heading above the title, such as kind and number
     * @param below the title: author or issuer
     * @param library the library's name
     */
    public static CoverImage of(Kind kind, String heading, String title, String below, String library) {
        StringBuilder svg = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" role="img">
                <title>%s</title>
                <rect width="600" height="800" fill="%s"/>
                <rect x="40" y="40" width="8" height="720" fill="#ffffff"/>
                <g fill="#ffffff" font-family="'Noto Serif', 'DejaVu Serif', Georgia, serif">
                """.formatted(Xml.text(title), colour(kind)));
        text(svg, 24, 100, heading, 36);
        List<String> lines = lines(title, LINE, MOST_LINES);
        int y = 190;
        for (String line : lines) {
            text(svg, 46, y, line, 60);
            y += 60;
        }
        text(svg, 26, Math.max(y + 20, 660), below, 34);
        text(svg, 20, 750, library, 44);
        byte[] bytes = svg.append("</g>\n</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
        return new CoverImage("image/svg+xml", "svg", ContentHash.of(bytes).hex(), bytes);
    }

    private static void text(StringBuilder svg, int size, int y, String words, int longest) {
        if (!words.isBlank()) {
            svg.append("<text x=\"76\" y=\"%s\" font-size=\"%s\">%s</text>\n"
                    .formatted(y, size, Xml.text(lines(words, longest, 1).get(0))));
        }
    }

    /** White on each of them has a contrast of more than 7 to 1. */
    private static String colour(Kind kind) {
        return switch (kind) {
            case BOOK -> "#4a2c5e";
            case MATERIAL, GUIDANCE -> "#1d4d4f";
            case LAW, CHARTER, RULES, REGULATION -> "#1f3a5f";
            default -> "#6b2a2a";
        };
    }

    /** Breaks at blanks; what does not fit ends with an ellipsis. */
    static List<String> lines(String text, int longest, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, shown.get(most - 1) + " …");
        return shown;
    }
}
