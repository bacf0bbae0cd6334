package vn.sotay.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference in a text, with what the library makes of it.
 *
 * @param text the reference as written
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param candidates slugs of the works that it may mean: one where it is clear, several where it is not, none where the
 *     library has no such work, or none for the same readers
 * @param anchor the section that it names, where the work is clear and has that section
 * @param target the place within that section
 */
public record CitedDocument(
        String text,
        int start,
        int end,
        List<String> candidates,
        @Nullable String anchor,
        @Nullable String target) {
    /** Copies the list. */
    public CitedDocument {
        candidates = List.copyOf(candidates);
    }

    /** Whether exactly one work is meant, so that it becomes a link on publication. */
    public boolean isClear() {
        return candidates.size() == 1;
    }

    /** The address on pages for people, of a reference that is clear. */
    String address() {
        String work = "/van-ban/" + candidates.get(0);
        return anchor == null ? work : work + '/' + anchor + (target == null ? "" : '#' + target);
    }
}
