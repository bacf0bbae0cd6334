package vn.sotay.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import vn.sotay.text.Folding;

/**
 * Cuts text into syllables: the words of Unicode's segmentation (UAX 29), which for Vietnamese are syllables. No compound
 * words are built: that needs accents to work, and readers often type without them. Pairs of neighbours stand in for
 * compounds.
 */
final class Syllables {
    private static final int MAX_LENGTH = 64;

    private Syllables() {}

    /**
     * A syllable or another word.
     *
     * @param exact its canonical spelling, {@link Folding#canonical}
     * @param folded the same without accents, {@link Folding#folded}
     * @param start where it stands in the text it was cut from, in UTF-16 units
     * @param end where it ends there, exclusive
     */
    record Syllable(String exact, String folded, int start, int end) {
        /** Whether folding took something away: then an accent was typed, which is evidence. */
        boolean accented() {
            return !exact.equals(folded);
        }

        boolean hasDigit() {
            return folded.chars().anyMatch(Character::isDigit);
        }
    }

    /** The syllables of a text in their order; offsets point into exactly this text, in whatever normal form it is. */
    static List<Syllable> of(String text) {
        List<Syllable> syllables = new ArrayList<>(text.length() / 5 + 1);
        try (StandardTokenizer tokens = new StandardTokenizer()) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                split(term, offset.startOffset(), syllables);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string does not fail", e);
        }
        return syllables;
    }

    /** UAX 29 leaves "TP.HCM" and "nay:các" whole, for other languages' sake; only numbers keep their points here. */
    private static void split(CharSequence word, int offset, List<Syllable> syllables) {
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isJoint(word.charAt(i)) && !(digitAt(word, i - 1) && digitAt(word, i + 1))) {
                add(word, from, i, offset, syllables);
                from = i + 1;
            }
        }
        add(word, from, word.length(), offset, syllables);
    }

    private static void add(CharSequence word, int from, int to, int offset, List<Syllable> syllables) {
        if (from == to) {
            return;
        }
        String typed = word.subSequence(from, Math.min(to, from + MAX_LENGTH)).toString();
        String exact = Folding.canonical(typed);
        syllables.add(new Syllable(exact, Folding.folded(exact), offset + from, offset + to));
    }

    private static boolean isJoint(char c) {
        return c == '.' || c == ':' || c == '_' || c == '\'' || c == '’' || c == ',';
    }

    private static boolean digitAt(CharSequence word, int i) {
        return i >= 0 && i < word.length() && Character.isDigit(word.charAt(i));
    }
}
