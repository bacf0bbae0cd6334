package vn.sotay.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.catalog.WorkOrder;
import vn.sotay.page.Cursor;
import vn.sotay.problem.Checks;

/**
 * What the list of all works was asked for, and the address that asks for it; parameters are named as in the API.
 *
 * @param issuer slug of the issuer
 * @param topic slug of the topic
 * @param cursor where the page begins, null at the start
 */
record WorkQuery(
        @Nullable Kind kind,
        @Nullable Coverage coverage,
        @Nullable String issuer,
        @Nullable String topic,
        @Nullable Integer year,
        WorkOrder order,
        @Nullable String cursor) {

    static final String PATH = "/van-ban";

    /** All works by title. */
    static final WorkQuery ALL = new WorkQuery(null, null, null, null, null, WorkOrder.TITLE, null);

    WorkFilter filter() {
        return new WorkFilter(null, kind, issuer, topic, year, null, coverage);
    }

    /** The place the cursor names. @throws vn.sotay.problem.ProblemException when it is none of this list */
    @Nullable
    Cursor place() {
        return place(cursor, filter(), order);
    }

    static @Nullable Cursor place(@Nullable String cursor, WorkFilter filter, WorkOrder order) {
        Checks checks = new Checks();
        Cursor place = checks.parsed("cursor", cursor, text -> Cursor.decode(text, Catalog.listName(filter, order)));
        checks.done();
        return place;
    }

    WorkQuery with(@Nullable Kind other) {
        return new WorkQuery(other, coverage, issuer, topic, year, order, null);
    }

    WorkQuery with(@Nullable Coverage other) {
        return new WorkQuery(kind, other, issuer, topic, year, order, null);
    }

    WorkQuery with(WorkOrder other) {
        return new WorkQuery(kind, coverage, issuer, topic, year, other, null);
    }

    public WorkQuery from(@Nullable String other) {
        return new WorkQuery(kind, coverage, issuer, topic, year, order, other);
    }

    public WorkQuery withoutIssuer() {
        return new WorkQuery(kind, coverage, null, topic, year, order, null);
    }

    public WorkQuery withoutTopic() {
        return new WorkQuery(kind, coverage, issuer, null, year, order, null);
    }

    public WorkQuery withoutYear() {
        return new WorkQuery(kind, coverage, issuer, topic, null, order, null);
    }

    public String address() {
        StringBuilder address = new StringBuilder(PATH);
        add(address, "kind", kind == null ? null : kind.wire());
        add(address, "coverage", coverage == null ? null : coverage.wire());
        add(address, "issuer", issuer);
        add(address, "topic", topic);
        add(address, "year", year == null ? null : year.toString());
        add(address, "sort", order == WorkOrder.TITLE ? null : order.wire());
        add(address, "cursor", cursor);
        return address.toString();
    }

    static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
            address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
