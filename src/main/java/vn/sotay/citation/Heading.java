package vn.sotay.citation;

import java.text.Normalizer;
import java.util.OptionalInt;

/**
 * What a heading says about its place in a document.
 *
 * @param unit the structural unit, {@link Unit#NONE} for any other heading
 * @param number as written, without the word for the unit: "5a", "II", "thứ nhất"; empty if there is none
 * @param value the number as an integer where it is Arabic, Roman or in words; 5 for "5a", empty for "A" or "2.1"
 * @param title what follows the number; the whole heading if it is not structural
 */
public record Heading(Unit unit, String number, OptionalInt value, String title) {

    /**
     * Reads a heading. Case, white space, the normal form of accents and the sign after the number do not matter;
     * missing accents do: "Dieu 5" names no unit, and neither do "Điều lệ", "Mục tiêu" or "Phần mềm".
     */
    public static Heading parse(String heading) {
        return HeadingParser.parse(heading);
    }

    static Heading plain(String title) {
        return new Heading(Unit.NONE, "", OptionalInt.empty(), title);
    }

    /** Whether the heading opens a structural unit. */
    public boolean isStructural() {
        return unit != Unit.NONE;
    }

    /** The unit's name in an anchor, as in {@code dieu-5a}, {@code phan-thu-nhat}; "đ" is "dd", as 5d and 5đ differ. */
    String anchorName() {
        String decomposed = Normalizer.normalize(Letters.lower(number), Normalizer.Form.NFD);
        StringBuilder name = new StringBuilder(unit.slug());
        boolean gap = true;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            boolean letter = c == 'đ' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (letter) {
                name.append(gap ? "-" : "").append(c == 'đ' ? "dd" : String.valueOf(c));
            }
            // The accents of "nhất" are characters here, and no gaps.
            gap = letter ? false : gap || c == ' ' || c == '.';
        }
        return name.toString();
    }
}
