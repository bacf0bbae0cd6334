package vn.sotay.search.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.sotay.text.Folding;

/**
 * The words in which people ask, from {@code everyday.txt}: each line a weight, which is occurrences in a million words of
 * everyday language, and phrases of that weight.
 */
final class Everyday {
    private static final List<Phrase> PHRASES = read();
    private static final double MILLION = 1_000_000;

    private Everyday() {}

    private record Phrase(List<String> words, int weight) {}

    /** Adds each phrase as often as it would stand in {@code total} words of everyday language, at least once. */
    static void addTo(Vocabulary.Builder words, long total) {
        for (Phrase phrase : PHRASES) {
            long times = Math.max(1, Math.round(phrase.weight * (total / MILLION)));
            for (int i = 0; i < phrase.words.size(); i++) {
                words.word(phrase.words.get(i), times);
                if (i > 0) {
                    words.pair(phrase.words.get(i - 1), phrase.words.get(i), times);
                }
            }
        }
    }

    private static List<Phrase> read() {
        List<Phrase> phrases = new ArrayList<>();
        try (InputStream file = Everyday.class.getResourceAsStream("everyday.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int blank = line.indexOf(' ');
                int weight = Integer.parseInt(line.substring(0, blank));
                for (String phrase : line.substring(blank).split(",", -1)) {
                    phrases.add(
                            new Phrase(List.of(Folding.canonical(phrase.strip()).split(" ", -1)), weight));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("everyday.txt cannot be read", e);
        }
        return List.copyOf(phrases);
    }
}
