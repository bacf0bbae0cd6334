package vn.sotay.app.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkOrder;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.page.Page;
import vn.sotay.text.Slugs;

/**
 * A page of all works with the ways to narrow it.
 *
 * @param query what was asked
 * @param next the address of the next page, null on the last one
 */
record WorkListView(
        WorkQuery query,
        Page<WorkSummary> page,
        @Nullable String next,
        List<WorkChoice<Kind>> kinds,
        List<WorkChoice<Coverage>> texts,
        List<WorkChoice<WorkOrder>> orders) {

    /** The address of the first page. */
    public String first() {
        return query.from(null).address();
    }

    /** Whether this is a later page. */
    public boolean later() {
        return query.cursor() != null;
    }

    public String everyKind() {
        return query.with((Kind) null).address();
    }

    public String everyText() {
        return query.with((Coverage) null).address();
    }

    /** The issuer as the works call it; its slug when no work shown does. */
    public @Nullable String issuer() {
        String slug = query.issuer();
        return page.items().stream()
                .map(WorkSummary::issuer)
                .filter(Objects::nonNull)
                .filter(name -> Objects.equals(Slugs.ofName(name), slug))
                .findFirst()
                .orElse(slug);
    }

    /** The topic as the works call it; its slug when no work shown does. */
    public @Nullable String topic() {
        String slug = query.topic();
        return page.items().stream()
                .flatMap(work -> work.topics().stream())
                .filter(name -> Objects.equals(Slugs.ofName(name), slug))
                .findFirst()
                .orElse(slug);
    }
}
