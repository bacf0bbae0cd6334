package vn.sotay.app.web;

import java.util.List;
import java.util.regex.Pattern;
import vn.sotay.catalog.TocEntry;

/**
 * Links of a text to other places of the same work. A text says {@code #dieu-6}; where each section has a page of its own,
 * that leads nowhere.
 */
final class InnerLinks {
    /** As the text was prepared: attributes in double quotes, nothing but these characters in a place. */
    private static final Pattern PLACE = Pattern.compile("href=\"#([A-Za-z0-9_-]+)\"");

    private InnerLinks() {}

    /** The body of the section {@code here} with links that lead to the pages of other sections. */
    static String acrossPages(String html, String here, String slug, List<TocEntry> toc) {
        return PLACE.matcher(html).replaceAll(link -> "href=\"" + address(link.group(1), here, slug, toc) + '"');
    }

    private static String address(String place, String here, String slug, List<TocEntry> toc) {
        String section = holding(place, toc);
        if (section.isEmpty() || section.equals(here)) {
            return '#' + place;
        }
        String page = "/van-ban/" + slug + '/' + section;
        return place.equals(section) ? page : page + '#' + place;
    }

    /** The section that is, or by its name contains, this place; the longest one, for {@code dieu-1} is no part of 10. */
    private static String holding(String place, List<TocEntry> toc) {
        String holding = "";
        for (TocEntry entry : toc) {
            String anchor = entry.anchor();
            if (anchor.length() > holding.length() && (place.equals(anchor) || place.startsWith(anchor + '-'))) {
                holding = anchor;
            }
        }
        return holding;
    }
}
