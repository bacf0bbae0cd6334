package vn.sotay.opds.epub;

import java.util.List;
import java.util.Map;
import vn.sotay.catalog.Source;
import vn.sotay.storage.Blob;
import vn.sotay.storage.HeldImage;

/** The package document: what this is, which files it has, in which order they are read (EPUB 3.3, section 5). */
final class PackageDocument {
    private final StringBuilder out = new StringBuilder();

    private PackageDocument() {}

    static String of(
            Book book, Blob cover, List<Chapter> chapters, Map<String, HeldImage> images, boolean undescribed) {
        PackageDocument document = new PackageDocument();
        document.out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="edition" xml:lang="vi">
                <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                """);
        document.metadata(book);
        document.accessibility(!images.isEmpty(), undescribed);
        document.out.append("</metadata>\n");
        document.manifest(cover, chapters, images);
        document.spine(chapters.size());
        return document.out.append("</package>\n").toString();
    }

    private void metadata(Book book) {
        out.append("<dc:identifier id=\"edition\">%s</dc:identifier>\n".formatted(book.identifier()));
        out.append("<dc:title xml:lang=\"%s\">".formatted(Xml.text(book.language())));
        out.append(Xml.text(book.title())).append("</dc:title>\n");
        element("language", book.language());
        book.creators().forEach(creator -> element("creator", creator));
        if (book.publisher() != null) {
            element("publisher", book.publisher());
        }
        if (book.issuer() != null && !book.issuer().equals(book.publisher())) {
            element("publisher", book.issuer());
        }
        String issued = book.issued() != null ? book.issued().text() : String.valueOf(book.year());
        if (book.issued() != null || book.year() != null) {
            element("date", issued);
            meta("dcterms:issued", issued);
        }
        meta("dcterms:modified", Days.exact(book.edition().publishedAt()));
        meta("dcterms:bibliographicCitation", (book.citation() + ' ' + book.issuedInWords()).strip());
        element("type", book.kind().label());
        book.topics().forEach(topic -> element("subject", topic));
        element("description", book.note() == null ? book.label() : book.label() + ' ' + book.note());
        element("rights", book.label());
        if (book.isbn() != null) {
            element("source", "urn:isbn:" + book.isbn().replace("-", ""));
        }
        for (Source source : book.sources()) {
            element("source", source.url() == null ? source.title() : source.title() + " – " + source.url());
        }
        // What EPUB 2 calls it; some reading systems know no other way to a cover.
        out.append("<meta name=\"cover\" content=\"cover-image\"/>\n");
    }

    /** EPUB Accessibility 1.1, section 3.3. */
    private void accessibility(boolean images, boolean undescribed) {
        meta("schema:accessMode", "textual");
        if (images) {
            meta("schema:accessMode", "visual");
        }
        meta("schema:accessModeSufficient", images && undescribed ? "textual,visual" : "textual");
        meta("schema:accessibilityFeature", "tableOfContents");
        meta("schema:accessibilityFeature", "structuralNavigation");
        meta("schema:accessibilityFeature", "readingOrder");
        meta("schema:accessibilityFeature", "displayTransformability");
        meta("schema:accessibilityFeature", "unlocked");
        if (images && !undescribed) {
            meta("schema:accessibilityFeature", "alternativeText");
        }
        meta("schema:accessibilityHazard", "none");
        String pictures = !images
                ? "Không có hình ảnh trong nội dung."
                : undescribed ? "Một số hình ảnh chưa có lời mô tả." : "Mọi hình ảnh đều có lời mô tả.";
        meta(
                "schema:accessibilitySummary",
                "Văn bản thuần chữ, có mục lục và đề mục theo cấp, phóng to và đọc thành tiếng được. " + pictures);
    }

    private void manifest(Blob cover, List<Chapter> chapters, Map<String, HeldImage> images) {
        out.append("<manifest>\n");
        item("nav", "nav.xhtml", "application/xhtml+xml", "nav");
        item("ncx", "toc.ncx", "application/x-dtbncx+xml", "");
        item("style", "style.css", "text/css", "");
        item("cover-image", BookFile.name(cover), cover.mediaType(), "cover-image");
        item("cover", "cover.xhtml", "application/xhtml+xml", "");
        item("title", "title.xhtml", "application/xhtml+xml", "");
        for (int i = 0; i < chapters.size(); i++) {
            item("c" + (i + 1), chapters.get(i).file(), "application/xhtml+xml", "");
        }
        int number = 0;
        for (Map.Entry<String, HeldImage> image : images.entrySet()) {
            item("i" + ++number, image.getKey(), image.getValue().type().mediaType(), "");
        }
        out.append("</manifest>\n");
    }

    private void spine(int chapters) {
        out.append("<spine toc=\"ncx\">\n<itemref idref=\"cover\"/>\n<itemref idref=\"title\"/>\n");
        for (int i = 1; i <= chapters; i++) {
            out.append("<itemref idref=\"c").append(i).append("\"/>\n");
        }
        out.append("</spine>\n");
    }

    private void item(String id, String href, String mediaType, String property) {
        out.append("<item id=\"%s\" href=\"%s\" media-type=\"%s\"%s/>\n"
                .formatted(id, Xml.text(href), mediaType, property.isEmpty() ? "" : " properties=\"" + property + '"'));
    }

    private void element(String name, String value) {
        if (!value.isBlank()) {
            out.append("<dc:%1$s>%2$s</dc:%1$s>\n".formatted(name, Xml.text(value.strip())));
        }
    }

    private void meta(String property, String value) {
        out.append("<meta property=\"%s\">%s</meta>\n".formatted(property, Xml.text(value)));
    }
}
