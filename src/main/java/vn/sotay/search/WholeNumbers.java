package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sotay.search.Syllables.Syllable;

/**
 * Numbers and symbols of documents as one term: {@code 21-NQ/TW} becomes {@code 21-nq-tw} however its parts are separated,
 * without leading zeros.
 */
final class WholeNumbers {
    private static final int MOST_PARTS = 5;

    private WholeNumbers() {}

    /** The term under which a document's number is found whole. */
    static String of(String number) {
        return Syllables.of(number).stream()
                .map(part -> withoutZeros(part.folded()))
                .collect(Collectors.joining("-"));
    }

    /** Every run of two to five neighbours that could be a number; only what begins with a digit can. */
    static List<String> candidates(List<Syllable> syllables) {
        List<String> candidates = new ArrayList<>();
        for (int from = 0; from < syllables.size(); from++) {
            if (!syllables.get(from).hasDigit()) {
                continue;
            }
            StringBuilder run =
                    new StringBuilder(withoutZeros(syllables.get(from).folded()));
            for (int to = from + 1; to < Math.min(syllables.size(), from + MOST_PARTS); to++) {
                candidates.add(run.append('-')
                        .append(withoutZeros(syllables.get(to).folded()))
                        .toString());
            }
        }
        return candidates;
    }

    static String withoutZeros(String part) {
        int from = 0;
        while (from < part.length() - 1 && part.charAt(from) == '0' && Character.isDigit(part.charAt(from + 1))) {
            from++;
        }
        return part.substring(from);
    }
}
