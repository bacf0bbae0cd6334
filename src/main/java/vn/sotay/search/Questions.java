package vn.sotay.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.sotay.search.Abbreviations.Expansion;
import vn.sotay.search.Syllables.Syllable;

/**
 * Under which heading regulations answer a question: what something is, under "Giải thích từ ngữ"; to whom they apply, under
 * "Đối tượng áp dụng". The words of the question itself stand nowhere near the answer.
 */
final class Questions {
    private static final Map<String, List<String>> HEADINGS = read();
    private static final int LONGEST = 5;
    /** What a heading that answers is worth; tuned on questions about statutes. */
    private static final float WEIGHT = 3;

    private Questions() {}

    /** The headings that a query asks for; finding one counts as finding the last syllable of the question. */
    static List<Understanding.Expanded> in(List<Syllable> query) {
        List<Understanding.Expanded> headings = new ArrayList<>();
        int at = 0;
        while (at < query.size()) {
            int length = questionAt(query, at, headings);
            at += Math.max(length, 1);
        }
        return headings;
    }

    /** How many syllables the longest question at this place has, 0 for none. */
    private static int questionAt(List<Syllable> query, int at, List<Understanding.Expanded> headings) {
        for (int length = Math.min(LONGEST, query.size() - at); length > 1; length--) {
            List<String> heading = HEADINGS.get(phrase(query, at, length));
            if (heading != null) {
                headings.add(new Understanding.Expanded(query.get(at + length - 1), new Expansion(heading, WEIGHT)));
                return length;
            }
        }
        return 0;
    }

    private static String phrase(List<Syllable> query, int at, int length) {
        StringBuilder phrase = new StringBuilder();
        for (Syllable syllable : query.subList(at, at + length)) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(syllable.exact());
        }
        return phrase.toString();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> phrases = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Questions.class.getResourceAsStream("questions.tsv"), "questions.tsv"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] columns = line.split("\t", 2);
                    phrases.put(
                            exact(columns[0]),
                            columns.length == 1
                                    ? List.of()
                                    : List.of(exact(columns[1]).split(" ")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of questions cannot be read", e);
        }
        return phrases;
    }

    private static String exact(String text) {
        List<Syllable> syllables = Syllables.of(text);
        return phrase(syllables, 0, syllables.size());
    }
}
