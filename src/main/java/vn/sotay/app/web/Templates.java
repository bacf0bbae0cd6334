package vn.sotay.app.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.sotay.catalog.Tombstone;

/** Every page there is, with what it shows. The build fails when a template asks for anything else. */
@CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance home(HomeView view);

    static native TemplateInstance shelf(ShelfView view);

    static native TemplateInstance works(WorkListView view);

    static native TemplateInstance work(WorkView view);

    static native TemplateInstance section(SectionView view);

    static native TemplateInstance wholeText(WholeTextView view);

    static native TemplateInstance search(SearchView view);

    static native TemplateInstance editionDifference(DifferenceView view);

    static native TemplateInstance problem(int status);

    static native TemplateInstance withdrawn(Tombstone stone);

    /** @param page which page of the client this is */
    static native TemplateInstance client(String page);

    static native TemplateInstance desk();
}
