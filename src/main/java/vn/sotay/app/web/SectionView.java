package vn.sotay.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** How much of the edition's text stands before this section, 0 to 1. */
    public String from() {
        return share(position - 1);
    }

    /** How much of the edition's text has been read at this section's end, 0 to 1. */
    public String to() {
        return share(position);
    }

    private String share(int sections) {
        long all = size(work.toc().size());
        return String.format(Locale.ROOT, "%.5f", all == 0 || sections < 0 ? 0 : (double) size(sections) / all);
    }

    private long size(int sections) {
        return work.toc().stream().limit(sections).mapToLong(TocEntry::size).sum();
    }

    /** Whether the text is offered on one page. */
    public boolean wholeText() {
        return WholeTextView.offered(work);
    }
}
