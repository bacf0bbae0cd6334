package vn.sotay.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items of this page, in the list's order
 * @param next the cursor of the next page, null on the last one
 * @param total how many items the whole list has for this viewer
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {
    /** Most items a client may ask for at once. */
    public static final int MAX_LIMIT = 100;
    /** Items in a page when the client does not say. */
    public static final int DEFAULT_LIMIT = 20;
}
