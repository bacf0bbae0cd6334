package vn.sotay.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;

/**
 * The one folding of Vietnamese text, shared by search, slugs and sort keys, so that what is found under a spelling is
 * also sorted and addressed under it.
 *
 * <p>ICU4J does the Unicode work rather than the JDK: its tables are pinned with the dependency, so keys and slugs made
 * on one JDK still match on the next. No input is refused: unpaired surrogates and other scripts pass through.
 */
public final class Folding {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

    private Folding() {}

    /** Unicode normal form C; the form in which every text is kept. */
    public static String nfc(String text) {
        return NFC.normalize(text);
    }

    /**
     * Text in which spellings of one Vietnamese word are one: NFC, lower case, the tone mark where the older
     * orthography has it ({@code hoà → hòa}, {@code thuý → thúy}), and i or y where both are in use
     * ({@code kĩ → kỹ}, {@code quí → quý}). Offsets are not preserved.
     */
    public static String canonical(String text) {
        String lower = lower(text);
        if (isAscii(lower) && !mayHoldFreeVowel(lower)) {
            return lower;
        }
        StringBuilder out = new StringBuilder(lower.length());
        int end = 0;
        for (int at = 0; at < lower.length(); at = end) {
            end = at + 1;
            boolean word = isWordPart(lower.charAt(at));
            while (end < lower.length() && isWordPart(lower.charAt(end)) == word) {
                end++;
            }
            if (word && !isRawKeys(lower, at, end)) {
                appendWord(lower, at, end, out);
            } else {
                out.append(lower, at, end);
            }
        }
        return nfc(out.toString());
    }

    /** The {@linkplain #canonical canonical} text without any accent, and d for đ. */
    public static String folded(String text) {
        String canonical = canonical(text);
        if (isAscii(canonical)) {
            return canonical;
        }
        String decomposed = NFD.normalize(canonical);
        StringBuilder out = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == 'đ') {
                out.append('d');
            } else if (!isAccent(c)) {
                out.append(c);
            }
        }
        // Once more: without its accents a foreign word can become a syllable that is written in two ways ("mï").
        return canonical(out.toString());
    }

    private static String lower(String text) {
        String lower = nfc(UCharacter.toLowerCase(ULocale.ROOT, nfc(text)));
        // Legacy code pages leave the Icelandic and African letters that look like đ.
        return lower.replace('ð', 'đ').replace('ɖ', 'đ');
    }

    private static void appendWord(String text, int from, int to, StringBuilder out) {
        if (to - from > Syllable.MAX_LENGTH || isPlain(text, from, to)) {
            out.append(text, from, to);
            return;
        }
        String word = text.substring(from, to);
        String spelled = Syllable.canonical(NFD.normalize(word));
        out.append(spelled == null ? word : spelled);
    }

    /** Letters without accents of which none is written in two ways. */
    private static boolean isPlain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c > 0x7F || c == 'i' || c == 'y') {
                return false;
            }
        }
        return true;
    }

    /** Plain letters before a digit with more letters behind it: VNI keys ("ki5p" is kịp), no syllable yet. */
    private static boolean isRawKeys(String text, int from, int to) {
        boolean goesOn =
                to + 1 < text.length() && Character.isDigit(text.charAt(to)) && isWordPart(text.charAt(to + 1));
        for (int i = from; goesOn && i < to; i++) {
            goesOn = text.charAt(i) <= 0x7F;
        }
        return goesOn;
    }

    /** Latin letters and the combining accents of Latin text: what a Vietnamese syllable can be made of. */
    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'ß' && c <= 'ɏ' && c != '÷') || isAccent(c) || (c >= 'Ḁ' && c <= 'ỿ');
    }

    static String nfd(String text) {
        return NFD.normalize(text);
    }

    static boolean isAccent(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayHoldFreeVowel(String lower) {
        return lower.indexOf('i') >= 0 || lower.indexOf('y') >= 0;
    }
}
