package vn.sotay.app.web;

import java.util.List;
import vn.sotay.catalog.Edition;
import vn.sotay.catalog.Relation;
import vn.sotay.catalog.Work;

/**
 * A work's page.
 *
 * @param relations its relations, worded from its side
 */
record WorkView(Work work, List<RelationGroup> relations) {

    static WorkView of(Work work) {
        return new WorkView(work, RelationGroup.of(work.relations()));
    }

    /** What replaced it: nobody should read on without having seen that. */
    public List<Relation> replacements() {
        return relations.stream()
                .filter(group -> group.side() == RelationSide.REPLACED_BY)
                .flatMap(group -> group.relations().stream())
                .filter(relation -> !relation.partial())
                .toList();
    }

    /** The number of the edition before the current one, 0 where there is none. */
    public int editionBefore() {
        Edition edition = work.edition();
        return edition == null ? 0 : edition.number() - 1;
    }

    /** Whether the text is offered on one page. */
    public boolean wholeText() {
        return WholeTextView.offered(work);
    }

    /**
     * The title as a citation has it: "Về việc gì" goes on from number and date in small letters, another title of a numbered
     * document stands in quotation marks.
     */
    public String citedTitle() {
        String title = work.title();
        if (work.number() == null) {
            return title;
        }
        return title.startsWith("Về ") ? "v" + title.substring(1) : "“" + title + "”";
    }
}
