package vn.sotay.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.sotay.search.Syllables.Syllable;

/**
 * What was asked in vain since it was last taken, each query once, however often and by whomever it was asked: neither
 * somebody who tries again nor a machine makes it more. Only the words are kept, folded, and not those that look like
 * somebody's data; nothing that says who asked.
 */
@ApplicationScoped
class MissTally {
    /** Different queries between two takings; what comes then is left out. */
    static final int MOST = 1_000;

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 12;
    /** As many digits in a row, however they are set apart, as a telephone, a card or a birthday has. */
    private static final int MANY_DIGITS = 8;
    /** So many without a break are no year and no number of a document. */
    private static final int LONG_NUMBER = 6;

    private final Set<String> queries = ConcurrentHashMap.newKeySet();

    /** Takes note of a query that found nothing. */
    void add(String typed) {
        if (queries.size() < MOST) {
            words(typed).ifPresent(queries::add);
        }
    }

    /** Gives what there is, and begins again. */
    List<String> take() {
        List<String> taken = List.copyOf(queries);
        taken.forEach(queries::remove);
        return taken;
    }

    /** What is kept of a query; empty when it may be somebody's data, or is no question. */
    static Optional<String> words(String typed) {
        if (typed.length() > LONGEST || typed.indexOf('@') >= 0 || looksLikeData(typed)) {
            return Optional.empty();
        }
        List<String> words = Syllables.of(typed).stream()
                .map(Syllable::folded)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        return words.isEmpty() || words.size() > MOST_WORDS ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static boolean looksLikeData(String typed) {
        int unbroken = 0;
        int digits = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean digit = Character.isDigit(c);
            unbroken = digit ? unbroken + 1 : 0;
            digits = digit ? digits + 1 : " .-()+".indexOf(c) >= 0 ? digits : 0;
            if (unbroken >= LONG_NUMBER || digits >= MANY_DIGITS) {
                return true;
            }
        }
        return false;
    }
}
