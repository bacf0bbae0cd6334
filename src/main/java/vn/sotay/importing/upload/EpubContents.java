package vn.sotay.importing.upload;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The table of contents of an EPUB: what a chapter is called that has no heading of its own. */
final class EpubContents {
    private static final int MOST = 10_000;

    /** An entry: its words and how deep it stands, from 1. */
    record Entry(String title, int depth) {}

    private final Map<String, Entry> byPath = new HashMap<>();

    private EpubContents() {}

    /** From the navigation document of EPUB 3, or the NCX of EPUB 2. */
    static EpubContents of(GuardedZip zip, Document opf, String root) throws IOException {
        EpubContents contents = new EpubContents();
        Element nav = opf.select("manifest > item[properties~=\\bnav\\b]").first();
        Element ncx = opf.select("manifest > item[media-type=application/x-dtbncx+xml]")
                .first();
        Element item = nav == null ? ncx : nav;
        String path = item == null ? "" : EpubReader.resolve(root, item.attr("href"));
        if (item == null || !zip.has(path)) {
            return contents;
        }
        Document document = Jsoup.parse(EpubReader.text(zip, path), "", EpubReader.xml());
        if (item == nav) {
            Element toc = document.select("nav[epub:type=toc]").first();
            for (Element link : (toc == null ? document : toc).select("li > a[href]")) {
                contents.add(path, link.attr("href"), link.text(), depth(link, "ol"));
            }
        } else {
            for (Element point : document.select("navPoint")) {
                Element label = point.select("> navLabel > text").first();
                contents.add(
                        path,
                        point.select("> content").attr("src"),
                        label == null ? "" : label.text(),
                        depth(point, "navPoint") + 1);
            }
        }
        return contents;
    }

    private void add(String from, String address, String title, int depth) {
        if (!title.isBlank() && byPath.size() < MOST) {
            byPath.putIfAbsent(EpubReader.resolve(from, address), new Entry(title, Math.min(6, Math.max(1, depth))));
        }
    }

    private static int depth(Element element, String within) {
        int depth = 0;
        for (Element at = element.parent(); at != null; at = at.parent()) {
            depth += at.tagName().equals(within) ? 1 : 0;
        }
        return depth;
    }

    @Nullable
    Entry of(String path) {
        return byPath.get(path);
    }
}
