package vn.sotay.opds.epub;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.sotay.catalog.TocEntry;

/**
 * A file of text: a section of the highest level with all that stands below it, under the first one's anchor.
 *
 * @param file its name within the package folder
 * @param parts its sections in reading order
 */
record Chapter(String file, List<Part> parts) {
    /** Reading systems become slow with larger ones; then the next section begins a file, whatever its level. */
    private static final int LARGE = 200_000;

    /**
     * A section.
     *
     * @param depth 1 for the highest, and never more than one deeper than the one it stands in, whatever levels the text uses
     */
    record Part(TocEntry entry, int depth, String html) {
        /** What the section is called in tables of contents; the text before the first heading has none. */
        String name() {
            return entry.heading().isBlank() ? "Mở đầu" : entry.heading();
        }
    }

    /** The chapters of a text; {@code bodies} are those of the sections, in the same order. */
    static List<Chapter> of(List<TocEntry> toc, List<String> bodies) {
        List<Chapter> chapters = new ArrayList<>();
        Deque<Integer> above = new ArrayDeque<>();
        int size = 0;
        for (int i = 0; i < toc.size(); i++) {
            TocEntry entry = toc.get(i);
            while (!above.isEmpty() && above.peek() >= entry.level()) {
                above.pop();
            }
            above.push(entry.level());
            if (above.size() == 1 || size + entry.size() > LARGE) {
                chapters.add(new Chapter("text/" + entry.anchor() + ".xhtml", new ArrayList<>()));
                size = 0;
            }
            size += entry.size();
            chapters.get(chapters.size() - 1).parts.add(new Part(entry, above.size(), bodies.get(i)));
        }
        return chapters;
    }

    String title() {
        return parts.get(0).name();
    }

    /** Where a section is found, from the package folder. */
    String href(Part part) {
        return parts.get(0) == part ? file : file + '#' + part.entry().anchor();
    }
}
