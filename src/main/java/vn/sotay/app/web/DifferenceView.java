package vn.sotay.app.web;

import java.util.List;
import vn.sotay.catalog.EditionDifference;
import vn.sotay.catalog.Work;
import vn.sotay.catalog.difference.ChangeState;
import vn.sotay.catalog.difference.SectionDifference;

/** The page on which a reader sees what changed between two editions. */
record DifferenceView(Work work, EditionDifference difference) {

    /** The sections in which something changed, or which stand elsewhere. */
    public List<SectionDifference> changed() {
        return difference.sections().stream()
                .filter(section ->
                        section.state() != ChangeState.KEPT || section.moved() || section.anchorBefore() != null)
                .toList();
    }

    /** Whether the title changed. */
    public boolean renamed() {
        return !difference.from().title().equals(difference.to().title());
    }

    /** How many sections are as they were. */
    public int kept() {
        return difference.sections().size() - changed().size();
    }
}
