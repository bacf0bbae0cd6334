package vn.sotay.publishing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the clauses (khoản) and points (điểm) of an article begin, and what they are called in an address. */
final class Clauses {

    /** "2. " or "2a. "; as a paragraph only, since Markdown makes a list of most of them. */
    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,3}[a-zđ]?)\\.(?:\\s|$)");

    /** "a) ", "đ) ". */
    private static final Pattern POINT = Pattern.compile("([a-zđ])\\)");

    private Clauses() {}

    static boolean startsPoint(String text) {
        return POINT.matcher(text).lookingAt();
    }

    /** The number of the clause that a text begins, null if it begins none. */
    static @Nullable String clause(String text) {
        return first(CLAUSE, text);
    }

    /** The letter of the point that a text begins, null if it begins none. */
    static @Nullable String point(String text) {
        return first(POINT, text);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        // đ is "dd", since d is the point before it.
        return matcher.lookingAt() ? matcher.group(1).replace("đ", "dd") : null;
    }
}
