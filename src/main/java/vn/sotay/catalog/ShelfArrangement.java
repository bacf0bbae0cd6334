package vn.sotay.catalog;

import java.util.List;

/**
 * What editors did with a shelf by hand, as a content folder carries it.
 *
 * @param shelf its slug
 * @param works slugs in their order by hand
 * @param without slugs of works that were taken off it, although their own data name it
 */
public record ShelfArrangement(String shelf, List<String> works, List<String> without) {}
