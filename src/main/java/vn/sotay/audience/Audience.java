package vn.sotay.audience;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who a work is for: everybody, every member, or the members of named committees (or cells).
 *
 * @param scope how far it reaches
 * @param committees slugs of committees or cells, sorted; empty unless the scope is {@link Scope#COMMITTEES}
 */
public record Audience(Scope scope, List<String> committees) {
    /** How far an audience reaches. */
    public enum Scope {
        /** Everybody, the anonymous too. */
        PUBLIC,
        /** Every authenticated member. */
        MEMBERS,
        /** Members of the named committees only. */
        COMMITTEES
    }

    /** Everybody. */
    public static final Audience PUBLIC = new Audience(Scope.PUBLIC, List.of());
    /** Every authenticated member. */
    public static final Audience MEMBERS = new Audience(Scope.MEMBERS, List.of());

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Sorts the committees so that equal audiences are equal and have one text. */
    public Audience {
        committees = List.copyOf(new TreeSet<>(committees));
        if ((scope == Scope.COMMITTEES) == committees.isEmpty()) {
            throw new IllegalArgumentException("an audience names committees exactly when it is limited to them");
        }
        for (String committee : committees) {
            if (!SLUG.matcher(committee).matches()) {
                throw new IllegalArgumentException("'" + committee + "' is not the slug of a committee");
            }
        }
    }

    /** Reads {@code public}, {@code members} or slugs joined by commas. */
    public static Audience parse(String text) {
        return switch (text) {
            case "public" -> PUBLIC;
            case "members" -> MEMBERS;
            default -> new Audience(Scope.COMMITTEES, List.of(text.split(",", -1)));
        };
    }

    /** The text {@link #parse} reads: one text per audience, so that it can stand in a column and a key. */
    @Override
    public String toString() {
        return switch (scope) {
            case PUBLIC -> "public";
            case MEMBERS -> "members";
            case COMMITTEES -> String.join(",", committees);
        };
    }
}
