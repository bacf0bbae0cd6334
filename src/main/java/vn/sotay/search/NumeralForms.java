package vn.sotay.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.citation.Citation;

/** Congresses, terms and volumes are counted in Roman numerals; people type "đại hội 13" for "Đại hội XIII". */
final class NumeralForms {
    private static final int HIGHEST = 30;
    /** Folded words behind which a number may be written either way. */
    private static final Set<String> COUNTED =
            Set.of("hoi", "khoa", "thu", "lan", "ky", "tap", "quyen", "phan", "chuong", "dh");

    private static final Map<String, String> OTHER = new HashMap<>();

    static {
        for (int number = 1; number <= HIGHEST; number++) {
            OTHER.put(Integer.toString(number), Citation.roman(number));
            OTHER.put(Citation.roman(number), Integer.toString(number));
        }
    }

    private NumeralForms() {}

    /** A number written the other way, null where it is none or counts something else. */
    static @Nullable String other(String before, String number) {
        return COUNTED.contains(before) ? OTHER.get(number) : null;
    }
}
