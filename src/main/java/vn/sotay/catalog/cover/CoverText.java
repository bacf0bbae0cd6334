package vn.sotay.catalog.cover;

import org.jspecify.annotations.Nullable;

/**
 * What is written on a cover that is drawn.
 *
 * @param kind the kind's word in the API, which gives the colour
 * @param label the kind in Vietnamese
 * @param title the title
 * @param mark number and date of a document, authors of a book, or nothing
 * @param from who issued or published it, or nothing
 */
public record CoverText(
        String kind,
        String label,
        String title,
        @Nullable String mark,
        @Nullable String from) {}
