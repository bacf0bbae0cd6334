package vn.sotay.importing.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes out what stands on every page and belongs to none: running heads, running feet, page numbers. */
final class PdfFurniture {
    private static final int LINES = 2;
    /** Of a page's height; nothing else is furniture. */
    private static final float MARGIN = 0.14f;

    private static final int FEWEST_PAGES = 3;
    private static final double SHARE = 0.4;
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)[-–—\\s]*(?:trang|page)?\\s*(?:\\d{1,4}|[ivxlc]{1,7})(?:\\s*[/|]\\s*\\d{1,4})?[-–—.\\s]*");

    private PdfFurniture() {}

    /** @throws Refusal when what stands on every page is a mark of secrecy */
    static void remove(List<PdfPage> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (PdfPage page : pages) {
            Set<String> here = new HashSet<>();
            edges(page).forEach(line -> here.add(form(line)));
            here.forEach(form -> seen.merge(form, 1, Integer::sum));
        }
        for (PdfPage page : pages) {
            Set<PdfLine> edges = new HashSet<>(edges(page));
            List<PdfLine> kept = new ArrayList<>();
            for (PdfLine line : page.lines()) {
                boolean edge = edges.contains(line);
                boolean repeated =
                        edge && seen.getOrDefault(form(line), 0) >= Math.max(FEWEST_PAGES, SHARE * pages.size());
                if (repeated) {
                    HeadMatter.mark(line.text(), "every page");
                }
                if (!repeated && !(edge && NUMBER.matcher(line.text()).matches())) {
                    kept.add(line);
                }
            }
            page.keep(kept);
        }
    }

    private static List<PdfLine> edges(PdfPage page) {
        List<PdfLine> sorted = new ArrayList<>(page.lines());
        sorted.sort(java.util.Comparator.comparingDouble(PdfLine::y));
        List<PdfLine> edges = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            PdfLine line = sorted.get(i);
            boolean top = i < LINES && line.y() < page.height() * MARGIN;
            boolean bottom = i >= sorted.size() - LINES && line.y() > page.height() * (1 - MARGIN);
            if (top || bottom) {
                edges.add(line);
            }
        }
        return edges;
    }

    /** Page numbers differ from page to page. */
    private static String form(PdfLine line) {
        return line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
    }
}
