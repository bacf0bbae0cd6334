package vn.sotay.opds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.catalog.WorkOrder;
import vn.sotay.catalog.WorkTerms;

/**
 * What a list of works is narrowed down to.
 *
 * @param newest whether the newest come first, else the order of the shelf or of titles
 */
record FeedFilter(
        @Nullable String shelf,
        @Nullable Kind kind,
        @Nullable String issuer,
        @Nullable String topic,
        @Nullable Integer year,
        boolean newest) {
    static final FeedFilter ALL = new FeedFilter(null, null, null, null, null, false);

    FeedFilter shelf(String slug) {
        return new FeedFilter(slug, kind, issuer, topic, year, newest);
    }

    FeedFilter kind(@Nullable Kind other) {
        return new FeedFilter(shelf, other, issuer, topic, year, newest);
    }

    FeedFilter issuer(@Nullable String slug) {
        return new FeedFilter(shelf, kind, slug, topic, year, newest);
    }

    FeedFilter topic(@Nullable String slug) {
        return new FeedFilter(shelf, kind, issuer, slug, year, newest);
    }

    FeedFilter year(@Nullable Integer other) {
        return new FeedFilter(shelf, kind, issuer, topic, other, newest);
    }

    FeedFilter newestFirst() {
        return new FeedFilter(shelf, kind, issuer, topic, year, true);
    }

    WorkFilter works() {
        return new WorkFilter(shelf, kind, issuer, topic, year, null, null);
    }

    WorkOrder order() {
        return newest ? WorkOrder.DATE_DOWN : shelf == null ? WorkOrder.TITLE : WorkOrder.SHELF;
    }

    /** Whether a work of the shelf belongs here. */
    boolean admits(WorkTerms work) {
        var by = work.issuer();
        return (kind == null || kind == work.kind())
                && (issuer == null || (by != null && by.getKey().equals(issuer)))
                && (topic == null || work.topics().containsKey(topic))
                && (year == null || year.equals(work.year()));
    }

    /** The list's path below the catalogue's address. */
    String path(@Nullable String cursor) {
        StringBuilder path = new StringBuilder("/works");
        add(path, "shelf", shelf);
        add(path, "kind", kind == null ? null : kind.wire());
        add(path, "issuer", issuer);
        add(path, "topic", topic);
        add(path, "year", year == null ? null : year.toString());
        add(path, "sort", newest ? "new" : null);
        add(path, "cursor", cursor);
        return path.toString();
    }

    static void add(StringBuilder path, String name, @Nullable String value) {
        if (value != null) {
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
