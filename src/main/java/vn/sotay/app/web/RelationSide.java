package vn.sotay.app.web;

import java.util.Arrays;
import vn.sotay.catalog.Relation;
import vn.sotay.catalog.RelationType;

/**
 * A relation as one of its two ends says it. The order is that of the page: first what became of this document, then what
 * it did to others, last what it merely mentions.
 */
enum RelationSide {
    REPLACED_BY(RelationType.REPLACES, true),
    AMENDED_BY(RelationType.AMENDS, true),
    REPLACES(RelationType.REPLACES, false),
    AMENDS(RelationType.AMENDS, false),
    GUIDED_BY(RelationType.GUIDES, true),
    GUIDES(RelationType.GUIDES, false),
    IMPLEMENTED_BY(RelationType.IMPLEMENTS, true),
    IMPLEMENTS(RelationType.IMPLEMENTS, false),
    CONTINUED_BY(RelationType.CONTINUES, true),
    CONTINUES(RelationType.CONTINUES, false),
    SUMMARISED_BY(RelationType.SUMMARISES, true),
    SUMMARISES(RelationType.SUMMARISES, false),
    BASED_ON(RelationType.BASED_ON, false),
    BASIS_OF(RelationType.BASED_ON, true),
    CITES(RelationType.CITES, false),
    CITED_BY(RelationType.CITES, true);

    private final RelationType type;
    private final boolean incoming;

    RelationSide(RelationType type, boolean incoming) {
        this.type = type;
        this.incoming = incoming;
    }

    static RelationSide of(Relation relation) {
        return Arrays.stream(values())
                .filter(side -> side.type == relation.type() && side.incoming == relation.incoming())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no side for " + relation.type()));
    }
}
