package vn.sotay.app.web;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.catalog.Section;
import vn.sotay.catalog.TocEntry;
import vn.sotay.catalog.Work;

/**
 * A page of reading.
 *
 * @param html the section's body with links that lead to the right page
 * @param position which section of the edition this is, from 1; 0 when the edition changed meanwhile
 * @param within the sections that lie under this one
 */
record SectionView(Work work, Section section, String html, int position, List<TocEntry> within) {

    static SectionView of(Work work, Section section) {
        List<TocEntry> toc = work.toc();
        int at = 0;
        while (at < toc.size() && !toc.get(at).anchor().equals(section.anchor())) {
            at++;
        }
        List<TocEntry> within = new ArrayList<>();
        for (int i = at + 1; i < toc.size() && toc.get(i).level() > section.level(); i++) {
            within.add(toc.get(i));
        }
        return new SectionView(
                work,
                section,
                InnerLinks.acrossPages(section.html(), section.anchor(), work.slug(), toc),
                at < toc.size() ? at + 1 : 0,
                within);
    }

    /** Whether the text is offered on one page. */
    public boolean wholeText() {
        return WholeTextView.offered(work);
    }
}
