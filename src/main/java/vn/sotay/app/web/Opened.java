package vn.sotay.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.EditionDifference;
import vn.sotay.catalog.Section;
import vn.sotay.catalog.Work;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;

/** Opens what an address names, or says that there is no such thing. */
@ApplicationScoped
class Opened {
    private static final int LONGEST_NAME = 200;

    private final Catalog catalog;

    @Inject
    Opened(Catalog catalog) {
        this.catalog = catalog;
    }

    Work work(String slug, Viewer viewer) {
        return catalog.work(checked("slug", slug), viewer)
                .orElseThrow(() -> catalog.absent(slug, viewer, "No work has this slug."));
    }

    Section section(Work work, String anchor, Viewer viewer) {
        return catalog.section(work.slug(), null, checked("anchor", anchor), viewer)
                .orElseThrow(() -> ProblemException.notFound("The work has no such section."));
    }

    EditionDifference difference(Work work, String from, String to, Viewer viewer) {
        Checks checks = new Checks();
        int earlier = checks.integer("from", from, 1, 1_000_000, 1);
        int later = checks.integer("to", to, 1, 1_000_000, 1);
        checks.done();
        return catalog.difference(work.slug(), earlier, later, viewer)
                .orElseThrow(() -> ProblemException.notFound("The work has no such editions."));
    }

    private static String checked(String field, String value) {
        Checks checks = new Checks();
        checks.text(field, value, LONGEST_NAME);
        checks.done();
        return value;
    }
}
