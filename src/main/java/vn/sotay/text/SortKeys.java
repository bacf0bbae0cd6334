package vn.sotay.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * Binary keys that sort as a Vietnamese reader expects when compared as unsigned bytes, also by a database that knows
 * nothing of Vietnamese: ă, â, đ, ê, ô, ơ, ư are letters of their own, and "Điều 2" comes before "Điều 10".
 *
 * <p>As in CLDR, tones decide only between texts whose letters are all the same.
 *
 * <p>Keys of different ICU4J versions must not be mixed.
 */
public final class SortKeys {

    /** Longest key, in bytes; well below what one entry of a database index may hold. */
    public static final int MAX_BYTES = 1024;

    /** Characters that take part in sorting; longer texts that agree in these are equal. */
    private static final int MAX_CHARACTERS = 400;

    /** Frozen, hence safe for all threads. */
    private static final Collator VIETNAMESE = vietnamese();

    private SortKeys() {}

    /** The key of a text, at most {@link #MAX_BYTES} long. Spellings that folding takes for one have one key. */
    public static byte[] of(String text) {
        String canonical = Folding.canonical(start(text));
        byte[] key = VIETNAMESE.getCollationKey(canonical).toByteArray();
        return key.length <= MAX_BYTES ? key : Arrays.copyOf(key, MAX_BYTES);
    }

    private static String start(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
        return text.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
    }

    private static Collator vietnamese() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(new ULocale("vi"));
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        collator.setNumericCollation(true);
        return collator.freeze();
    }
}
