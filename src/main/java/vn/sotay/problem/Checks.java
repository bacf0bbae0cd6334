package vn.sotay.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads request parameters and collects everything that is wrong with them, so that a client learns of all its mistakes at
 * once. Parameters arrive as text because JAX-RS turns a value that does not convert into a 404 that names nothing.
 *
 * <pre>
 * Checks checks = new Checks();
 * int limit = checks.integer("limit", text, 1, 100, 20);
 * checks.done();
 * </pre>
 */
public final class Checks {
    /** Longest accepted parameter, in UTF-16 units, where a caller names no other. */
    public static final int MAX_LENGTH = 300;

    private final List<Violation> violations = new ArrayList<>();

    /** The body of a request. @throws ProblemException 400 when it is missing */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(ProblemType.INVALID_BODY, "The body is missing.");
        }
        return body;
    }

    /** A whole number between {@code min} and {@code max}; {@code fallback} when the parameter is absent. */
    public int integer(String field, @Nullable String value, int min, int max, int fallback) {
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message: what is accepted matters, not how the value missed it.
        }
        reject(field, "must be a whole number between " + min + " and " + max);
        return fallback;
    }

    /** Text of at most {@code maxLength} UTF-16 units without control characters or broken surrogates; null when absent or blank. */
    public @Nullable String text(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > maxLength) {
            reject(field, "must have at most " + maxLength + " characters");
            return null;
        }
        if (!clean(value)) {
            reject(field, "must not contain control characters or broken characters");
            return null;
        }
        return value;
    }

    /**
     * What a person typed or pasted into a search box: as {@link #text}, but control characters, which come with text that is
     * copied from documents, count as blanks. All but the null character, which nobody copies.
     */
    public @Nullable String words(String field, @Nullable String value, int maxLength) {
        if (value == null) {
            return null;
        }
        StringBuilder words = new StringBuilder(value);
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != 0 && Character.isISOControl(words.charAt(i))) {
                words.setCharAt(i, ' ');
            }
        }
        return text(field, words.toString(), maxLength);
    }

    /** Text of at most {@link #MAX_LENGTH} units. */
    public @Nullable String text(String field, @Nullable String value) {
        return text(field, value, MAX_LENGTH);
    }

    /** One of the given values, matched on its wire name; {@code fallback} when absent. */
    public <T> @Nullable T choice(
            String field, @Nullable String value, T[] values, Function<T, String> wireName, @Nullable T fallback) {
        if (value == null) {
            return fallback;
        }
        for (T candidate : values) {
            if (wireName.apply(candidate).equals(value)) {
                return candidate;
            }
        }
        reject(field, "must be one of " + Arrays.stream(values).map(wireName).collect(Collectors.joining(", ")));
        return fallback;
    }

    /** {@code true} or {@code false}; false when absent. */
    public boolean flag(String field, @Nullable String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            reject(field, "must be true or false");
        }
        return "true".equals(value);
    }

    /** Whatever {@code parser} makes of the text; an {@link IllegalArgumentException} from it is the violation's message. */
    public <T> @Nullable T parsed(String field, @Nullable String value, Function<String, T> parser) {
        String text = text(field, value, 2_000);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            reject(field, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /**
     * An id in an address. @throws ProblemException 404 for what cannot be one: it is nobody's
     *
     * @param missing what the 404 says
     */
    public static UUID id(String text, String missing) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound(missing);
        }
    }

    /**
     * A page whose list only the callee can name, and so tell whether the cursor is one of its own.
     *
     * @throws ProblemException 400 where the list refuses the cursor with an {@link IllegalArgumentException}
     */
    public static <T> T paged(Supplier<T> list) {
        try {
            return list.get();
        } catch (IllegalArgumentException e) {
            Checks checks = new Checks();
            checks.reject("cursor", String.valueOf(e.getMessage()));
            throw checks.refused(ProblemType.INVALID_PARAMETER);
        }
    }

    /** Adds a violation of the caller's own. */
    public void reject(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** Ends the reading. @throws ProblemException with every violation, if there was one */
    public void done() {
        if (!violations.isEmpty()) {
            throw refused(ProblemType.INVALID_PARAMETER);
        }
    }

    private ProblemException refused(ProblemType type) {
        String fields = violations.stream().map(Violation::field).distinct().collect(Collectors.joining(", "));
        return new ProblemException(type, "Not accepted: " + fields + ".", violations);
    }

    /** The same for properties of a body. @throws ProblemException with every violation, if there was one */
    public void bodyDone() {
        if (!violations.isEmpty()) {
            throw refused(ProblemType.INVALID_BODY);
        }
    }

    /** Text that must be there and not blank, as {@link #text}; empty text when it is refused. */
    public String required(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            reject(field, "is required");
            return "";
        }
        String text = text(field, value, maxLength);
        return text == null ? "" : text;
    }

    private static boolean clean(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)
                    || (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')) {
                return false;
            }
        }
        return true;
    }
}
