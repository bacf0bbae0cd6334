package vn.sotay.audience;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who is asking, as far as audiences are concerned.
 *
 * @param member whether it is an authenticated member
 * @param committees the slugs of the committees and cells the member belongs to, with all that contain them
 */
public record Viewer(boolean member, Set<String> committees) {
    /** Somebody of whom nothing is known. */
    public static final Viewer ANONYMOUS = new Viewer(false, Set.of());

    /** Copies the set, so that a viewer never changes during a request. */
    public Viewer {
        committees = Set.copyOf(committees);
    }

    /** Viewers with the same key see the same library; prepared answers are kept by it. */
    public String key() {
        return member ? "members:" + String.join(",", new TreeSet<>(committees)) : "public";
    }
}
