package vn.sotay.search.spelling;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.sotay.text.Folding;

/** How readers type a phrase. */
enum Typing {
    COMPLETE(phrase -> phrase),
    WITHOUT_ACCENTS(Folding::folded),
    CAPITALS(phrase -> Folding.folded(phrase).toUpperCase(java.util.Locale.ROOT)),
    TELEX(phrase -> keyed(phrase, "fsrxj", "waw", 'd', false)),
    TELEX_TONE_BEHIND_VOWEL(phrase -> keyed(phrase, "fsrxj", "waw", 'd', true)),
    VNI(phrase -> keyed(phrase, "21345", "867", '9', false)),
    VNI_TONE_BEHIND_VOWEL(phrase -> keyed(phrase, "21345", "867", '9', true));

    private final UnaryOperator<String> typed;

    Typing(UnaryOperator<String> typed) {
        this.typed = typed;
    }

    String type(String phrase) {
        return typed.apply(phrase);
    }

    /**
     * The keys of a phrase.
     *
     * @param marks the keys for breve, circumflex and horn; in Telex the circumflex is the letter once more
     */
    private static String keyed(String phrase, String tones, String marks, char stroke, boolean inline) {
        return Arrays.stream(phrase.split(" ", -1))
                .map(word -> word(word, tones, marks, stroke, inline))
                .collect(Collectors.joining(" "));
    }

    private static String word(String word, String tones, String marks, char stroke, boolean inline) {
        StringBuilder keys = new StringBuilder();
        String tone = "";
        for (char c : word.toCharArray()) {
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
