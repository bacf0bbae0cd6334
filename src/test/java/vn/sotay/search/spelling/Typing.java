package vn.sotay.search.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.sotay.text.Folding;

/** How readers type a phrase; the same phrase always in the same way. */
public enum Typing {
    COMPLETE(phrase -> phrase),
    WITHOUT_ACCENTS(Folding::folded),
    CAPITALS(phrase -> Folding.folded(phrase).toUpperCase(Locale.ROOT)),
    DECOMPOSED(phrase -> Normalizer.normalize(phrase, Normalizer.Form.NFD)),
    /** hoà for hòa, lí for lý. */
    OTHER_TONE_PLACE(phrase -> words(phrase, Typing::otherPlace)),
    TELEX(phrase -> words(phrase, word -> keyed(word, "fsrxj", "waw", 'd', false))),
    TELEX_TONE_BEHIND_VOWEL(phrase -> words(phrase, word -> keyed(word, "fsrxj", "waw", 'd', true))),
    VNI(phrase -> words(phrase, word -> keyed(word, "21345", "867", '9', false))),
    VNI_TONE_BEHIND_VOWEL(phrase -> words(phrase, word -> keyed(word, "21345", "867", '9', true))),
    /** Every other word, more or less, has no accents. */
    HALF(phrase -> words(phrase, word -> chance(phrase + word, 2) == 0 ? Folding.folded(word) : word)),
    /** One letter swapped with the next, or left out. */
    SLIP(Typing::slip),
    WITHOUT_ACCENTS_SLIP(phrase -> Folding.folded(slip(phrase)));

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int LONG = 4;

    private final UnaryOperator<String> typed;

    Typing(UnaryOperator<String> typed) {
        this.typed = typed;
    }

    /** What comes from the keys instead of this phrase. */
    public String type(String phrase) {
        return typed.apply(Normalizer.normalize(phrase, Normalizer.Form.NFC));
    }

    /** Whether all is there that a phrase known to the library needs to be restored. */
    boolean restorable() {
        return compareTo(HALF) < 0;
    }

    private static String words(String phrase, UnaryOperator<String> each) {
        return WORD.matcher(phrase).replaceAll(word -> each.apply(word.group()));
    }

    /** A number below {@code below} that depends on the text alone. */
    private static int chance(String text, int below) {
        int hash = text.hashCode() * 0x9E3779B9;
        return Math.floorMod(hash ^ (hash >>> 15), below);
    }

    private static String slip(String phrase) {
        List<MatchResult> words = new ArrayList<>(WORD.matcher(phrase).results().toList());
        if (words.stream().anyMatch(word -> word.group().length() >= LONG)) {
            words.removeIf(word -> word.group().length() < LONG);
        } else {
            words.removeIf(word -> word.group().length() < LONG - 1);
        }
        if (words.isEmpty()) {
            return phrase;
        }
        MatchResult word = words.get(chance(phrase, words.size()));
        StringBuilder letters = new StringBuilder(phrase);
        int at = word.start() + 1 + chance(phrase + "at", word.group().length() - 1);
        char letter = phrase.charAt(at);
        letters.deleteCharAt(at);
        if (chance(phrase + "how", 2) == 0 && at + 1 < word.end()) {
            letters.insert(at + 1, letter);
        }
        return letters.toString();
    }

    /** The tone on the other of two vowels, or i for y and y for i, where both are written. */
    private static String otherPlace(String word) {
        int last = word.length() - 1;
        if (last < 1) {
            return word;
        }
        char before = word.charAt(last - 1);
        char end = word.charAt(last);
        String open = String.valueOf(Letters.plain(before)) + Letters.plain(end);
        boolean bare = Letters.mark(before) == Letters.NO_MARK && Letters.mark(end) == Letters.NO_MARK;
        boolean qu = last > 1 && word.charAt(last - 2) == 'q';
        if (bare && !qu && (open.equals("oa") || open.equals("oe") || open.equals("uy"))) {
            String swapped =
                    toned(Letters.plain(before), Letters.tone(end)) + toned(Letters.plain(end), Letters.tone(before));
            return word.substring(0, last - 1) + swapped;
        }
        String front = word.substring(0, last);
        char plain = Letters.plain(end);
        if (Letters.tone(end) > 0 && (plain == 'i' || plain == 'y') && front.matches("(?i)h|k|l|m|s|t|v|qu")) {
            return front + toned(plain == 'i' ? 'y' : 'i', Letters.tone(end));
        }
        return word;
    }

    private static String toned(char plain, int tone) {
        StringBuilder letter = new StringBuilder().append(plain);
        Letters.appendAccents(Letters.NO_MARK, tone, letter);
        return Normalizer.normalize(letter, Normalizer.Form.NFC);
    }

    /**
     * The keys of a word.
     *
     * @param marks the keys for breve, circumflex and horn; in Telex the circumflex is the letter once more
     */
    private static String keyed(String word, String tones, String marks, char stroke, boolean inline) {
        StringBuilder keys = new StringBuilder();
        String tone = "";
        for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            char plain = Letters.plain(c);
            keys.append(plain);
            switch (Letters.mark(c)) {
                case Letters.BREVE -> keys.append(marks.charAt(0));
                case Letters.CIRCUMFLEX -> keys.append(marks.charAt(1) == 'a' ? plain : marks.charAt(1));
                case Letters.HORN -> keys.append(marks.charAt(2));
                case Letters.STROKE -> keys.append(stroke);
                default -> {}
            }
            if (Letters.tone(c) > 0) {
                tone = tones.substring(Letters.tone(c) - 1, Letters.tone(c));
                keys.append(inline ? tone : "");
            }
        }
        // The usual way to type ươ with one w.
        return keys.append(inline ? "" : tone).toString().replace("uwow", "uow");
    }
}
