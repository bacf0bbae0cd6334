package vn.sotay.catalog.cover;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a width. */
final class Lines {
    private static final String MORE = "…";

    private Lines() {}

    /** As much on each line as goes; a word that is too long for a line has one of its own, or is broken where it must be. */
    static List<String> broken(String text, Typeface face, double size, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && face.width(longer, size) > room) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    static double widest(List<String> lines, Typeface face, double size) {
        return lines.stream().mapToDouble(line -> face.width(line, size)).max().orElse(0);
    }

    /** The same number of lines in the narrowest room that needs no more, so that no word stands alone on the last. */
    static List<String> even(List<String> lines, String text, Typeface face, double size, double room) {
        List<String> best = lines;
        for (double narrower = room - 8; narrower > room / 2; narrower -= 8) {
            List<String> tried = broken(text, face, size, narrower);
            if (tried.size() > lines.size() || widest(tried, face, size) > narrower) {
                return best;
            }
            best = tried;
        }
        return best;
    }

    /** At most so many lines, none wider than the room; what is left out is marked. */
    static List<String> shortened(List<String> lines, int most, Typeface face, double size, double room) {
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(lines.size(), most)));
        for (int i = 0; i < kept.size(); i++) {
            boolean cut = i == kept.size() - 1 && lines.size() > most;
            String line = kept.get(i);
            while (!line.isEmpty() && face.width(cut ? line + MORE : line, size) > room) {
                line = line.substring(0, line.offsetByCodePoints(line.length(), -1))
                        .stripTrailing();
                cut = true;
            }
            kept.set(i, cut ? line + MORE : line);
        }
        return kept;
    }
}
