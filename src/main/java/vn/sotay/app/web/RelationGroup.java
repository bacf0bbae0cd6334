package vn.sotay.app.web;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sotay.catalog.Relation;

/** The relations of a work that are worded alike. */
record RelationGroup(RelationSide side, List<Relation> relations) {
    /** More than this many are looked through only by who wants to. */
    private static final int AT_ONCE = 6;

    /** Groups in the order of {@link RelationSide}; within one, the order of the catalogue. */
    static List<RelationGroup> of(List<Relation> relations) {
        return relations.stream()
                .collect(Collectors.groupingBy(RelationSide::of, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new RelationGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** Those that are shown at once. */
    public List<Relation> first() {
        return relations.size() <= AT_ONCE + 1 ? relations : relations.subList(0, AT_ONCE);
    }

    /** Those behind them. */
    public List<Relation> others() {
        return relations.subList(first().size(), relations.size());
    }
}
