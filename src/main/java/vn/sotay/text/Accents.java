package vn.sotay.text;

import com.ibm.icu.text.Normalizer2;

/** Accents of a syllable that is still being typed: people write the letters first and their marks and tone later. */
public final class Accents {
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    /** Grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final String letters;
    private final String marks;
    private final char tone;

    private Accents(String letters, String marks, char tone) {
        this.letters = letters;
        this.marks = marks;
        this.tone = tone;
    }

    /** Takes a syllable, or the beginning of one, apart. Spellings that folding takes for one are one here. */
    public static Accents of(String syllable) {
        String decomposed = NFD.normalize(Folding.canonical(syllable));
        StringBuilder letters = new StringBuilder(decomposed.length());
        StringBuilder marks = new StringBuilder(decomposed.length());
        char tone = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!Folding.isAccent(c)) {
                letters.append(c == 'đ' ? 'd' : c == 'y' ? 'i' : c);
                marks.append(c == 'đ' ? c : ' ');
            } else if (TONES.indexOf(c) >= 0) {
                tone = c;
            } else if (!marks.isEmpty()) {
                marks.setCharAt(marks.length() - 1, c);
            }
        }
        return new Accents(letters.toString(), marks.toString(), tone);
    }

    /**
     * Whether going on typing can lead to this syllable: what is there begins it, and no accent that was typed contradicts.
     * "kiê" can become "kiểm" and "dang" anything like it; "đảng" cannot become "đang".
     */
    public boolean canBecome(Accents syllable) {
        if (!syllable.letters.startsWith(letters) || (tone != 0 && tone != syllable.tone)) {
            return false;
        }
        for (int i = 0; i < marks.length(); i++) {
            if (marks.charAt(i) != ' ' && marks.charAt(i) != syllable.marks.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
