package vn.sotay.search.spelling;

/**
 * Vietnamese letters taken apart: plain letter, mark, tone. Words are taken in their canonical spelling, lower case and
 * composed.
 */
final class Letters {
    /** The most letters of a word that can be restored; the longest syllable, "nghiêng", has seven. */
    static final int MOST = 12;

    static final int NO_MARK = 0;
    static final int BREVE = 1;
    static final int CIRCUMFLEX = 2;
    static final int HORN = 3;
    static final int STROKE = 4;

    /** In the order of the tones: none, grave, acute, hook, tilde, dot. */
    private static final String[] ROWS = {
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự",
        "yỳýỷỹỵ", "đ"
    };

    private static final String PLAIN = "aaaeeiooouuyd";
    private static final int[] MARKS = {
        NO_MARK,
        BREVE,
        CIRCUMFLEX,
        NO_MARK,
        CIRCUMFLEX,
        NO_MARK,
        NO_MARK,
        CIRCUMFLEX,
        HORN,
        NO_MARK,
        HORN,
        NO_MARK,
        STROKE
    };
    private static final String COMBINING_TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final String COMBINING_MARKS = "\u0306\u0302\u031B";

    private static final int LIMIT = 'ỹ' + 1;
    private static final byte[] ROW_OF = new byte[LIMIT];
    private static final byte[] TONE_OF = new byte[LIMIT];

    static {
        for (int row = 0; row < ROWS.length; row++) {
            for (int tone = 0; tone < ROWS[row].length(); tone++) {
                ROW_OF[ROWS[row].charAt(tone)] = (byte) (row + 1);
                TONE_OF[ROWS[row].charAt(tone)] = (byte) tone;
            }
        }
    }

    private Letters() {}

    /** The letter without mark and tone; anything else is itself. */
    static char plain(char c) {
        int row = c < LIMIT ? ROW_OF[c] : 0;
        return row == 0 ? c : PLAIN.charAt(row - 1);
    }

    static int mark(char c) {
        int row = c < LIMIT ? ROW_OF[c] : 0;
        return row == 0 ? NO_MARK : MARKS[row - 1];
    }

    /** 1 to 5 in the order grave, acute, hook, tilde, dot; 0 for none. */
    static int tone(char c) {
        return c < LIMIT ? TONE_OF[c] : 0;
    }

    static boolean isVowel(char plain) {
        return "aeiouy".indexOf(plain) >= 0;
    }

    /** The accents of a letter as characters of their own, as decomposed text has them. */
    static void appendAccents(int mark, int tone, StringBuilder to) {
        if (mark >= BREVE && mark <= HORN) {
            to.append(COMBINING_MARKS.charAt(mark - 1));
        }
        if (tone > 0) {
            to.append(COMBINING_TONES.charAt(tone - 1));
        }
    }

    /** A word without accents as one number, five bits a letter; 0 for what is not one to twelve Latin letters. */
    static long code(String word) {
        if (word.isEmpty() || word.length() > MOST) {
            return 0;
        }
        long code = 0;
        for (int i = 0; i < word.length(); i++) {
            char plain = plain(word.charAt(i));
            if (plain < 'a' || plain > 'z') {
                return 0;
            }
            code = code << 5 | (plain - 'a' + 1);
        }
        return code;
    }

    /** How many letters a code has. */
    static int length(long code) {
        return (64 - Long.numberOfLeadingZeros(code) + 4) / 5;
    }

    /** All accents of a word: the tone in three bits, then how often each marked letter occurs, two bits each. */
    static int accents(String word) {
        int accents = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int tone = tone(c);
            accents = tone == 0 ? accents : (accents & ~7) | tone;
            if (mark(c) != NO_MARK) {
                int field = 1 + 2 * ROW_OF[c];
                accents += (accents >> field & 3) < 3 ? 1 << field : 0;
            }
        }
        return accents;
    }

    /** Whether every accent that was typed is in the other word too: what was typed is evidence. */
    static boolean keeps(int typed, int other) {
        if ((typed & 7) != 0 && (typed & 7) != (other & 7)) {
            return false;
        }
        for (int field = 3; field < 3 + 2 * ROWS.length; field += 2) {
            if ((typed >> field & 3) > (other >> field & 3)) {
                return false;
            }
        }
        return true;
    }
}
