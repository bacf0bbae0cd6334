package vn.sotay.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;

/** Finds works by words. What lists works can so offer a search without knowing who searches. */
public interface WorkSearch {
    /**
     * A page of works with a text, best first.
     *
     * @param words as somebody typed them
     * @param cursor {@link Found#next} of the page before, with the same words; null for the first
     * @throws vn.sotay.problem.ProblemException naming what is not accepted
     */
    Found find(String words, @Nullable String cursor, Viewer viewer);

    /**
     * A page of what was found.
     *
     * @param slugs of works, best first; a page may be short, and only without {@code next} it is the last
     */
    record Found(List<String> slugs, @Nullable String next) {}
}
