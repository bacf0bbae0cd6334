package vn.sotay.search.spelling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;
import vn.sotay.text.Syllable;

/**
 * Vietnamese as it comes from the keys when the input method is off: Telex writes accents with letters, VNI with digits. The
 * tone may stand at the end of the word or right behind its vowel, and some letters may have their accents already.
 */
enum InputMethod {
    /** {@code nghij quyeets}. */
    TELEX,
    /** {@code nghi5 quye6t1}. */
    VNI;

    /** In the order of {@link Letters#tone}. */
    private static final String TELEX_TONES = "fsrxj";

    /** Shorter words with a lone w are abbreviations: "TW". */
    private static final int LONE_HORN_WITHIN = 4;

    private static final String VNI_TONES = "21345";

    /**
     * What the keys spell.
     *
     * @param spelling in its canonical form
     * @param syllable whether that is a well-formed syllable; else a slip may be in it
     * @param keys how many keys were pressed for accents
     * @param clear whether one of them cannot be a letter of a Vietnamese word where it stands
     */
    record Decoded(String spelling, boolean syllable, int keys, boolean clear) {}

    /** What these keys can spell; empty when that is nothing in Latin letters, or no key was pressed for an accent. */
    List<Decoded> decode(String word) {
        if (word.length() < 2 || word.length() > 2 * Letters.MOST) {
            return List.of();
        }
        Keys plain = read(word, false);
        if (plain == null || plain.pressed == 0) {
            return List.of();
        }
        List<Decoded> found = new ArrayList<>(2);
        add(plain, found);
        if (plain.hornOverBoth) {
            // "thuowr" is thuở, "truowngf" trường.
            add(read(word, true), found);
        }
        return found;
    }

    private static void add(@Nullable Keys keys, List<Decoded> to) {
        if (keys != null && keys.letters.length() <= Letters.MOST) {
            String decomposed = keys.decomposed();
            String syllable = Syllable.canonical(decomposed);
            String spelling = syllable == null ? Folding.nfc(decomposed) : syllable;
            to.add(new Decoded(spelling, syllable != null, keys.pressed, keys.clear));
        }
    }

    private @Nullable Keys read(String word, boolean hornOnLast) {
        Keys keys = new Keys(hornOnLast, word.length() >= LONE_HORN_WITHIN);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean done = this == TELEX ? telex(keys, c) : vni(keys, c);
            if (!done && !keys.letter(c)) {
                return null;
            }
            if (keys.broken) {
                return null;
            }
        }
        return keys;
    }

    private static boolean telex(Keys keys, char c) {
        int tone = TELEX_TONES.indexOf(c) + 1;
        if (tone > 0) {
            return keys.hasVowel() && keys.tone(tone, c == 'f' || c == 'j');
        }
        return switch (c) {
            case 'w' -> keys.hornOrBreve() || keys.loneHorn();
            case 'a', 'e', 'o' -> keys.doubled(c) && keys.mark(String.valueOf(c), Letters.CIRCUMFLEX);
            case 'd' -> keys.stroke();
            default -> false;
        };
    }

    private static boolean vni(Keys keys, char c) {
        int tone = VNI_TONES.indexOf(c) + 1;
        if (tone > 0) {
            return keys.hasVowel() && keys.tone(tone, true);
        }
        return switch (c) {
            case '6' -> keys.mark("aeo", Letters.CIRCUMFLEX);
            case '7' -> keys.horn();
            case '8' -> keys.mark("a", Letters.BREVE);
            case '9' -> keys.stroke();
            default -> false;
        };
    }

    /** What the keys pressed so far have made. */
    private static final class Keys {
        private final boolean hornOnLast;
        private final boolean loneHorn;
        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder marks = new StringBuilder();
        private int tone;
        private int pressed;
        private boolean clear;
        private boolean hornOverBoth;
        private boolean broken;

        Keys(boolean hornOnLast, boolean loneHorn) {
            this.hornOnLast = hornOnLast;
            this.loneHorn = loneHorn;
        }

        boolean hasVowel() {
            for (int i = 0; i < letters.length(); i++) {
                if (Letters.isVowel(letters.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        /** Takes a letter as it is, with the accents it has. */
        boolean letter(char c) {
            char plain = Letters.plain(c);
            if (plain < 'a' || plain > 'z') {
                return false;
            }
            letters.append(plain);
            marks.append((char) Letters.mark(c));
            if (Letters.tone(c) != 0) {
                broken |= tone != 0;
                tone = Letters.tone(c);
            }
            return true;
        }

        boolean tone(int wanted, boolean certain) {
            broken |= tone != 0;
            tone = wanted;
            return press(certain);
        }

        private boolean press(boolean certain) {
            pressed++;
            clear |= certain;
            return true;
        }

        /** Whether the last vowel is this one, right before or with consonants after it; else it is a letter. */
        boolean doubled(char c) {
            int at = letters.length() - 1;
            while (at >= 0 && !Letters.isVowel(letters.charAt(at))) {
                at--;
            }
            return at >= 0 && letters.charAt(at) == c && marks.charAt(at) == Letters.NO_MARK;
        }

        /** Marks the last letter of these that has no mark yet. */
        boolean mark(String which, int mark) {
            for (int at = letters.length() - 1; at >= 0; at--) {
                if (which.indexOf(letters.charAt(at)) >= 0 && marks.charAt(at) == Letters.NO_MARK) {
                    marks.setCharAt(at, (char) mark);
                    return press(true);
                }
            }
            return false;
        }

        /** One key makes "uo" both horned: ươ. */
        boolean horn() {
            int last = letters.lastIndexOf("uo");
            boolean both = last >= 0
                    && marks.charAt(last) == Letters.NO_MARK
                    && marks.charAt(last + 1) == Letters.NO_MARK
                    && (last == 0 || letters.charAt(last - 1) != 'q');
            if (!both) {
                return mark("ou", Letters.HORN);
            }
            hornOverBoth = true;
            marks.setCharAt(last, (char) (hornOnLast ? Letters.NO_MARK : Letters.HORN));
            marks.setCharAt(last + 1, (char) Letters.HORN);
            return press(true);
        }

        /** Telex has one key for both: ă is meant where the last of the vowels is a, but "muaw" is mưa. */
        boolean hornOrBreve() {
            int last = letters.length() - 1;
            while (last >= 0 && !Letters.isVowel(letters.charAt(last))) {
                last--;
            }
            boolean breve = last >= 0
                    && letters.charAt(last) == 'a'
                    && (last == 0 || letters.charAt(last - 1) != 'u' || (last > 1 && letters.charAt(last - 2) == 'q'));
            return breve && mark("a", Letters.BREVE) || horn();
        }

        /** Telex also writes ư with a single w: "nhwngx". */
        boolean loneHorn() {
            if (!loneHorn || letters.isEmpty() || hasVowel()) {
                return false;
            }
            letters.append('u');
            marks.append((char) Letters.HORN);
            return press(false);
        }

        boolean stroke() {
            if (letters.isEmpty() || letters.charAt(0) != 'd' || marks.charAt(0) != Letters.NO_MARK) {
                return false;
            }
            marks.setCharAt(0, (char) Letters.STROKE);
            return press(true);
        }

        String decomposed() {
            StringBuilder decomposed = new StringBuilder(letters.length() + 4);
            int bearer = -1;
            for (int i = 0; i < letters.length() && bearer < 0; i++) {
                bearer = Letters.isVowel(letters.charAt(i)) ? i : -1;
            }
            for (int i = 0; i < letters.length(); i++) {
                boolean stroke = marks.charAt(i) == Letters.STROKE;
                decomposed.append(stroke ? 'đ' : letters.charAt(i));
                Letters.appendAccents(marks.charAt(i), i == bearer ? tone : 0, decomposed);
            }
            return decomposed.toString();
        }
    }
}
