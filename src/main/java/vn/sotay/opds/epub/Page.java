package vn.sotay.opds.epub;

import java.util.ArrayList;
import java.util.List;

/** The pages before the text: the cover, and the page that says what this is and whose. Vietnamese, as the library is. */
final class Page {
    private Page() {}

    /** A document up to its body. */
    static String head(String language, String title, String style) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%1$s" xml:lang="%1$s">
                <head>
                <meta charset="UTF-8"/>
                <title>%2$s</title>
                <link rel="stylesheet" type="text/css" href="%3$s"/>
                </head>
                """.formatted(Xml.text(language), Xml.text(title), style);
    }

    static String cover(Book book, String picture) {
        return head("vi", "Bìa", "style.css") + """
                <body epub:type="cover">
                <section class="cover">
                <img src="%s" alt="Bìa: %s"/>
                </section>
                </body>
                </html>
                """.formatted(picture, Xml.text(book.title()));
    }

    static String title(Book book) {
        StringBuilder out = new StringBuilder(head("vi", book.title(), "style.css"));
        out.append("<body epub:type=\"frontmatter\">\n<section epub:type=\"titlepage\">\n");
        out.append("<p>").append(Xml.text(book.citation())).append("</p>\n");
        out.append("<h1 lang=\"%1$s\" xml:lang=\"%1$s\">".formatted(Xml.text(book.language())));
        out.append(Xml.text(book.title())).append("</h1>\n");
        out.append("<p class=\"label\"><strong>").append(Xml.text(book.label())).append("</strong></p>\n");
        out.append("<dl>\n");
        facts(book)
                .forEach(fact -> out.append("<dt>%s</dt>\n".formatted(Xml.text(fact.name())))
                        .append("<dd>%s</dd>\n".formatted(Xml.text(fact.value()))));
        out.append("</dl>\n");
        if (!book.current()) {
            out.append("<p class=\"label\">Đã có bản mới hơn; bản này giữ lại để đối chiếu.</p>\n");
        }
        out.append("<p>").append(Xml.text(book.library())).append(". Đây không phải ứng dụng chính thức.</p>\n");
        return out.append("</section>\n</body>\n</html>\n").toString();
    }

    private record Fact(String name, String value) {}

    private static List<Fact> facts(Book book) {
        List<Fact> facts = new ArrayList<>();
        if (!book.creators().isEmpty()) {
            facts.add(new Fact("Tác giả", String.join("; ", book.creators())));
        }
        if (book.issuer() != null) {
            facts.add(new Fact("Cơ quan ban hành", book.issuer()));
        }
        if (book.publisher() != null) {
            facts.add(new Fact("Nhà xuất bản", book.publisher()));
        }
        if (!book.issuedInWords().isEmpty()) {
            facts.add(new Fact(book.issuer() == null ? "Xuất bản" : "Ban hành", book.issuedInWords()));
        }
        if (book.issuer() != null) {
            facts.add(new Fact("Hiệu lực", book.status().label()));
        }
        facts.add(new Fact(
                "Bản trong thư viện",
                "số " + book.edition().number() + ", đưa vào ngày "
                        + Days.inWords(book.edition().publishedAt())));
        if (book.evidence() != null) {
            facts.add(new Fact("Dữ liệu thư mục", book.evidence()));
        }
        if (book.note() != null) {
            facts.add(new Fact("Ghi chú", book.note()));
        }
        if (!book.sources().isEmpty()) {
            facts.add(new Fact(
                    "Nguồn",
                    String.join(
                            "; ",
                            book.sources().stream()
                                    .map(source -> source.url() == null
                                            ? source.title()
                                            : source.title() + " – " + source.url())
                                    .toList())));
        }
        return facts;
    }
}
