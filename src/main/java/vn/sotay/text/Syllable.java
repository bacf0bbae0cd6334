package vn.sotay.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The spelling of one Vietnamese syllable: initial consonant, vowels, final consonant, tone.
 *
 * <p>Works on decomposed lower-case text, where a tone is a character of its own and can be moved.
 */
public final class Syllable {

    /** No syllable is longer, composed or with loose accents: "nghiêng" with two accents decomposed. */
    static final int MAX_LENGTH = 12;

    /** Grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final Set<String> INITIALS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> VOWELS = Set.of(
            "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu",
            "ia", "iê", "iu", "iêu", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua", "uâ",
            "uây", "ui", "uê", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê",
            "yêu");

    private static final Set<String> FINALS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

    /**
     * Initials after which a lone final i and y are one sound and both in use, with the letter that official documents
     * prefer: "kỹ", "lý", "quý" but "sĩ", "vị".
     */
    private static final Set<String> PREFER_Y = Set.of("h", "k", "l", "m", "t", "qu");

    private static final Set<String> PREFER_I = Set.of("s", "v");

    private Syllable() {}

    /** Whether a word, lower case in any normal form, is spelt as a Vietnamese syllable can be. */
    public static boolean isSyllable(String word) {
        return word.length() <= MAX_LENGTH && canonical(Folding.nfd(word)) != null;
    }

    /**
     * The syllable in its canonical spelling, composed; null if this is not one Vietnamese syllable.
     *
     * @param decomposed lower case, in Unicode normal form D; the tone may stand behind any of the vowels
     */
    public static @Nullable String canonical(String decomposed) {
        StringBuilder letters = new StringBuilder(decomposed.length());
        char tone = 0;
        char base = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) < 0) {
                letters.append(c);
                base = Folding.isAccent(c) ? base : c;
            } else if (tone == 0 && isVowel(base)) {
                tone = c;
            } else {
                return null;
            }
        }
        String bare = Folding.nfc(letters.toString());
        int vowelsAt = initialLength(bare);
        int finalAt = bare.length();
        while (finalAt > vowelsAt && !isVowel(bare.charAt(finalAt - 1))) {
            finalAt--;
        }
        String initial = bare.substring(0, vowelsAt);
        String vowels = bare.substring(vowelsAt, finalAt);
        String ending = bare.substring(finalAt);
        if (!INITIALS.contains(initial) || !VOWELS.contains(vowels) || !FINALS.contains(ending)) {
            return null;
        }
        vowels = preferredVowel(initial, vowels, ending);
        if (tone != 0) {
            int bearer = toneBearer(vowels, !ending.isEmpty());
            vowels = vowels.substring(0, bearer + 1) + tone + vowels.substring(bearer + 1);
        }
        return Folding.nfc(initial + vowels + ending);
    }

    /** The u of "qu" and the i of "gi" before another vowel belong to the consonant: "quý", "già", but "gì". */
    private static int initialLength(String bare) {
        int length = 0;
        while (length < bare.length() && !isVowel(bare.charAt(length))) {
            length++;
        }
        boolean vowelFollows = length + 1 < bare.length() && isVowel(bare.charAt(length + 1));
        if (vowelFollows && (bare.startsWith("qu") || bare.startsWith("gi"))) {
            length++;
        }
        return length;
    }

    private static String preferredVowel(String initial, String vowels, String ending) {
        if (!ending.isEmpty() || !(vowels.equals("i") || vowels.equals("y"))) {
            return vowels;
        }
        if (PREFER_Y.contains(initial)) {
            return "y";
        }
        return PREFER_I.contains(initial) ? "i" : vowels;
    }

    /** A vowel with a mark of its own bears the tone; else the middle or last before a consonant, else the first. */
    private static int toneBearer(String vowels, boolean closed) {
        for (int i = vowels.length() - 1; i >= 0; i--) {
            if ("ăâêôơư".indexOf(vowels.charAt(i)) >= 0) {
                return i;
            }
        }
        return vowels.length() == 3 || (vowels.length() == 2 && closed) ? 1 : 0;
    }

    private static boolean isVowel(char c) {
        return "aăâeêioôơuưy".indexOf(c) >= 0;
    }
}
