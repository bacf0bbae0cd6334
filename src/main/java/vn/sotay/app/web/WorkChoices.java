package vn.sotay.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkOrder;

/** Which ways lead on from a list of works: only such as lead to something. */
record WorkChoices(Catalog catalog, Viewer viewer) {
    /** Texts of which there is something to read. */
    private static final List<Coverage> TEXTS = List.of(Coverage.GUIDE, Coverage.INTRODUCTION, Coverage.FULL);

    private static final List<WorkOrder> ORDERS = List.of(WorkOrder.TITLE, WorkOrder.DATE_DOWN, WorkOrder.NUMBER);

    List<WorkChoice<Kind>> kinds(WorkQuery query) {
        List<WorkChoice<Kind>> choices = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            WorkQuery narrowed = query.with(kind);
            add(choices, kind, narrowed, kind == query.kind());
        }
        return choices;
    }

    /** The kinds that were counted, as ways into the list of all works. */
    static List<WorkChoice<Kind>> kinds(Map<Kind, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new WorkChoice<>(
                        count.getKey(), count.getValue(), WorkQuery.ALL.with(count.getKey()).address(), false))
                .toList();
    }

    List<WorkChoice<Coverage>> texts(WorkQuery query) {
        List<WorkChoice<Coverage>> choices = new ArrayList<>();
        for (Coverage coverage : TEXTS) {
            add(choices, coverage, query.with(coverage), coverage == query.coverage());
        }
        return choices;
    }

    static List<WorkChoice<WorkOrder>> orders(WorkQuery query, long total) {
        return ORDERS.stream()
                .map(order -> new WorkChoice<>(order, total, query.with(order).address(), order == query.order()))
                .toList();
    }

    private <T> void add(List<WorkChoice<T>> choices, T value, WorkQuery query, boolean chosen) {
        long count =
                catalog.works(query.filter(), query.order(), null, 1, viewer).total();
        if (count > 0 || chosen) {
            choices.add(new WorkChoice<>(value, count, query.address(), chosen));
        }
    }
}
