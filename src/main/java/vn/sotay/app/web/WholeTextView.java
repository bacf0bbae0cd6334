package vn.sotay.app.web;

import java.util.List;
import vn.sotay.catalog.Edition;
import vn.sotay.catalog.Section;
import vn.sotay.catalog.Work;

/** A whole text on one page, to read in one go or to print. */
record WholeTextView(Work work, List<Section> sections) {
    /** Bytes of text up to which one page is a kindness to the reader and no burden to the machine. */
    private static final long MOST_BYTES = 200_000;

    private static final int MOST_SECTIONS = 100;

    static boolean offered(Work work) {
        Edition edition = work.edition();
        return edition != null
                && edition.sections() > 1
                && edition.sections() <= MOST_SECTIONS
                && edition.size() <= MOST_BYTES;
    }
}
