package vn.sotay.app.web;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sotay.catalog.Relation;

/** The relations of a work that are worded alike. */
record RelationGroup(RelationSide side, List<Relation> relations) {

    /** Groups in the order of {@link RelationSide}; within one, the order of the catalogue. */
    static List<RelationGroup> of(List<Relation> relations) {
        return relations.stream()
                .collect(Collectors.groupingBy(RelationSide::of, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new RelationGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
