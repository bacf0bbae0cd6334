package vn.sotay.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.text.Accents;

/**
 * What stands in a box that is being typed into, or a text as it is compared with that: words, of which the last may not be
 * complete. Digits are words of their own, so that "NQ21" and "QH13" are found as people type them.
 */
record BoxWords(List<Syllable> words) {
    /** More than any title goes on for; what comes later is not looked at. */
    private static final int MOST_WORDS = 32;

    static BoxWords of(String text) {
        List<Syllable> words = new ArrayList<>();
        for (Syllable syllable : Syllables.of(text)) {
            if (words.size() == MOST_WORDS) {
                break;
            }
            split(syllable, words);
        }
        return new BoxWords(words);
    }

    private static void split(Syllable syllable, List<Syllable> words) {
        String text = syllable.folded();
        if (syllable.accented() || !syllable.hasDigit()) {
            words.add(syllable);
            return;
        }
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isDigit(text, i) != isDigit(text, i - 1)) {
                String part = WholeNumbers.withoutZeros(text.substring(from, i));
                words.add(new Syllable(part, part, syllable.start() + from, syllable.start() + i));
                from = i;
            }
        }
    }

    private static boolean isDigit(String text, int i) {
        // A point within a number belongs to it.
        return Character.isDigit(text.charAt(i)) || text.charAt(i) == '.' || text.charAt(i) == ',';
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int size() {
        return words.size();
    }

    Syllable last() {
        return words.get(words.size() - 1);
    }

    /** Whether any accent was typed: then accents are evidence. */
    boolean accented() {
        return words.stream().anyMatch(Syllable::accented);
    }

    boolean hasDigit() {
        return words.stream().anyMatch(Syllable::hasDigit);
    }

    /** The words from this one on. */
    BoxWords from(int word) {
        return new BoxWords(words.subList(word, words.size()));
    }

    String folded() {
        return words.stream().map(Syllable::folded).collect(Collectors.joining(" "));
    }

    String exact() {
        return words.stream().map(Syllable::exact).collect(Collectors.joining(" "));
    }

    /** The words without accents as a table has them. */
    byte[] bytes() {
        return folded().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * How many of the words that were typed with accents are spelt otherwise in a text, from a word of it on.
     *
     * @param exact the text's words in their canonical spelling
     */
    int disagreements(String exact, int word) {
        int at = 0;
        for (int i = 0; i < word; i++) {
            at = exact.indexOf(' ', at) + 1;
        }
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            int end = exact.indexOf(' ', at);
            String other = end < 0 ? exact.substring(at) : exact.substring(at, end);
            Syllable typed = words.get(i);
            if (typed.accented() && !agrees(typed, other, i == words.size() - 1)) {
                count++;
            }
            if (end < 0) {
                break;
            }
            at = end + 1;
        }
        return count;
    }

    private static boolean agrees(Syllable typed, String other, boolean last) {
        return typed.exact().equals(other) || (last && Accents.of(typed.exact()).canBecome(Accents.of(other)));
    }
}
