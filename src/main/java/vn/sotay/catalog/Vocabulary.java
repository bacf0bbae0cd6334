package vn.sotay.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The closed vocabularies of the catalogue: how their terms stand in files, answers and on screen. */
public final class Vocabulary {
    private Vocabulary() {}

    /** A term of a closed vocabulary. */
    public interface Term {
        /** The term in files, in the API and in the database. */
        String wire();

        /** What a member reads, in Vietnamese. */
        String label();
    }

    /** The term with this wire name. */
    public static <T extends Enum<T> & Term> Optional<T> find(Class<T> vocabulary, String wire) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(term -> term.wire().equals(wire))
                .findFirst();
    }

    /** The term with this wire name, which the database vouches for. */
    static <T extends Enum<T> & Term> T term(Class<T> vocabulary, String wire) {
        return find(vocabulary, wire)
                .orElseThrow(() -> new IllegalStateException(vocabulary.getSimpleName() + " has no term " + wire));
    }

    /** All wire names, for messages. */
    public static <T extends Enum<T> & Term> String names(Class<T> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(Term::wire).collect(Collectors.joining(", "));
    }
}
