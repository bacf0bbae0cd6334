package vn.sotay.importing.upload;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import vn.sotay.citation.Citation;

/** Counts what Word counts: labels of numbered paragraphs are not in the file's text. */
final class DocxNumbering {
    private static final String BULLET = "-";
    private static final int LEVELS = 9;

    private record Level(int value, String format) {}

    private final Map<BigInteger, @Nullable Level[]> lists = new HashMap<>();

    /** "Điều 5.", "a)", or a dash for a bullet; empty for a paragraph that is not numbered. */
    String label(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        if (list == null || list.signum() == 0 || paragraph.isEmpty()) {
            return "";
        }
        String format = paragraph.getNumFmt();
        String text = paragraph.getNumLevelText();
        if (format == null || text == null || format.equals("none")) {
            return "";
        }
        if (format.equals("bullet")) {
            return BULLET;
        }
        @Nullable Level[] levels = lists.computeIfAbsent(list, id -> new Level[LEVELS]);
        int depth = depth(paragraph);
        Level before = levels[depth];
        levels[depth] = new Level(before == null ? 1 : before.value + 1, format);
        for (int i = depth + 1; i < LEVELS; i++) {
            levels[i] = null;
        }
        String label = text;
        for (int i = 0; i < LEVELS; i++) {
            Level level = levels[i];
            label = label.replace("%" + (i + 1), shown(level == null ? new Level(1, "decimal") : level));
        }
        return label.length() <= 60 ? label.strip() : "";
    }

    static boolean isBullet(String label) {
        return label.equals(BULLET);
    }

    int depth(XWPFParagraph paragraph) {
        BigInteger depth = paragraph.getNumIlvl();
        return depth == null ? 0 : Math.max(0, Math.min(LEVELS - 1, depth.intValue()));
    }

    private static String shown(Level level) {
        return switch (level.format) {
            case "upperRoman" -> Citation.roman(level.value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> Citation.roman(level.value);
            case "upperLetter" -> String.valueOf((char) ('A' + (level.value - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (level.value - 1) % 26));
            default -> String.valueOf(level.value);
        };
    }
}
