package vn.sotay.opds.epub;

import java.util.List;

/** The table of contents, nested as deep as the text is: the navigation document, and an NCX for older reading systems. */
final class Navigation {
    private record Entry(String href, String name, int depth) {}

    private final Book book;
    private final List<Entry> entries;
    private final String start;

    Navigation(Book book, List<Chapter> chapters) {
        this.book = book;
        this.entries = chapters.stream()
                .flatMap(chapter ->
                        chapter.parts().stream().map(part -> new Entry(chapter.href(part), part.name(), part.depth())))
                .toList();
        this.start = chapters.get(0).file();
    }

    String document() {
        StringBuilder out = new StringBuilder(Page.head(book.language(), book.title(), "style.css"));
        out.append(
                "<body>\n<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1 lang=\"vi\" xml:lang=\"vi\">Mục lục</h1>\n");
        int depth = 0;
        for (Entry entry : entries) {
            if (entry.depth() > depth) {
                out.append("<ol>\n");
            } else {
                out.append("</li>\n").append("</ol>\n</li>\n".repeat(depth - entry.depth()));
            }
            depth = entry.depth();
            out.append("<li><a href=\"%s\">%s</a>".formatted(Xml.text(entry.href()), Xml.text(entry.name())));
        }
        out.append("</li>\n").append("</ol>\n</li>\n".repeat(depth - 1)).append("</ol>\n</nav>\n");
        out.append("""
                <nav epub:type="landmarks" hidden="">
                <h2 lang="vi" xml:lang="vi">Các phần</h2>
                <ol>
                <li><a epub:type="cover" href="cover.xhtml">Bìa</a></li>
                <li><a epub:type="titlepage" href="title.xhtml">Thông tin</a></li>
                <li><a epub:type="bodymatter" href="%s">Nội dung</a></li>
                </ol>
                </nav>
                </body>
                </html>
                """.formatted(Xml.text(start)));
        return out.toString();
    }

    String ncx() {
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="%s">
                <head>
                <meta name="dtb:uid" content="%s"/>
                <meta name="dtb:depth" content="%s"/>
                <meta name="dtb:totalPageCount" content="0"/>
                <meta name="dtb:maxPageNumber" content="0"/>
                </head>
                <docTitle><text>%s</text></docTitle>
                <navMap>
                """.formatted(
                        Xml.text(book.language()),
                        book.identifier(),
                        entries.stream().mapToInt(Entry::depth).max().orElse(1),
                        Xml.text(book.title())));
        int depth = 0;
        int order = 0;
        for (Entry entry : entries) {
            if (entry.depth() <= depth) {
                out.append("</navPoint>\n".repeat(depth - entry.depth() + 1));
            }
            depth = entry.depth();
            order++;
            out.append(
                    "<navPoint id=\"p%1$s\" playOrder=\"%1$s\"><navLabel><text>%2$s</text></navLabel><content src=\"%3$s\"/>\n"
                            .formatted(order, Xml.text(entry.name()), Xml.text(entry.href())));
        }
        return out.append("</navPoint>\n".repeat(depth))
                .append("</navMap>\n</ncx>\n")
                .toString();
    }
}
