package vn.sotay.opds.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.sotay.catalog.TocEntry;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.HeldImage;
import vn.sotay.storage.ImageType;

/**
 * The container (EPUB 3.3, section 4): a ZIP whose first entry says what it is. The same book always gives the same bytes,
 * for nothing in it tells when or where it was made.
 */
public final class BookFile {
    /** To be raised whenever equal books give other bytes than before, so that files made by an older version are not used. */
    public static final int VERSION = 1;

    /** The media type of an EPUB. */
    public static final String MEDIA_TYPE = "application/epub+zip";

    private static final String FOLDER = "EPUB/";
    /** The first moment that a ZIP knows is taken by the JDK for an earlier one, which goes into an extra field. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
            <rootfiles>
            <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
            </rootfiles>
            </container>
            """;

    private static final String STYLE = """
            h1, h2, h3, h4, h5, h6 { line-height: 1.3; text-align: start; break-after: avoid; page-break-after: avoid; }
            h1 { font-size: 1.5em; }
            h2 { font-size: 1.3em; }
            h3 { font-size: 1.15em; }
            h4, h5, h6 { font-size: 1em; }
            img { max-width: 100%; height: auto; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid; padding: 0.3em; text-align: start; vertical-align: top; }
            pre { white-space: pre-wrap; }
            blockquote { margin: 1em 0 1em 1.5em; }
            dt { font-weight: bold; }
            dd { margin: 0 0 0.6em 0; overflow-wrap: anywhere; }
            .label { border: 1px solid; padding: 0.5em; }
            .cover { text-align: center; margin: 0; }
            .cover img { height: 98vh; object-fit: contain; }
            """;

    private final ZipOutputStream zip;

    private BookFile(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_COMPRESSION);
    }

    /** Where a section stands in the file of its edition, from the root of the container; empty where it is not one of these. */
    public static Optional<String> reference(List<TocEntry> toc, String anchor) {
        return Chapter.of(toc, Collections.nCopies(toc.size(), "")).stream()
                .flatMap(chapter -> chapter.parts().stream()
                        .filter(part -> part.entry().anchor().equals(anchor))
                        .map(part -> FOLDER + chapter.href(part)))
                .findFirst();
    }

    /** What a cover is called in the package. */
    static String name(Blob cover) {
        ImageType type = ImageType.of(cover.bytes());
        if (type == null) {
            throw new IllegalArgumentException("a cover of type " + cover.mediaType());
        }
        return "cover." + type.suffix();
    }

    /**
     * Writes the file.
     *
     * @param cover the picture on the front: PNG, JPEG, GIF or WebP
     * @param bodies of the sections, in the order of the table of contents
     * @param images that the library holds among those that the bodies show
     * @param bytes gives the bytes of such an image
     * @throws IllegalArgumentException when there are no sections: a book without text is none
     */
    public static void write(
            Book book,
            Blob cover,
            List<String> bodies,
            Map<ContentHash, HeldImage> images,
            Function<ContentHash, byte[]> bytes,
            OutputStream out)
            throws IOException {
        if (bodies.isEmpty() || bodies.size() != book.toc().size()) {
            throw new IllegalArgumentException(book.toc().size() + " sections, " + bodies.size() + " bodies");
        }
        List<Chapter> chapters = Chapter.of(book.toc(), bodies);
        ChapterText text = new ChapterText(new Targets(chapters, book.address()), images);
        Navigation navigation = new Navigation(book, chapters);
        BookFile file = new BookFile(out);
        file.stored("mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        file.deflated("META-INF/container.xml", CONTAINER);
        file.deflated(FOLDER + "cover.xhtml", Page.cover(book, name(cover)));
        file.deflated(FOLDER + "title.xhtml", Page.title(book));
        for (Chapter chapter : chapters) {
            file.deflated(FOLDER + chapter.file(), text.document(book, chapter));
        }
        file.deflated(FOLDER + "nav.xhtml", navigation.document());
        file.deflated(FOLDER + "toc.ncx", navigation.ncx());
        file.deflated(FOLDER + "style.css", STYLE);
        file.stored(FOLDER + name(cover), cover.bytes());
        for (Map.Entry<String, HeldImage> image : text.shown().entrySet()) {
            // Images are compressed as they are.
            file.stored(FOLDER + image.getKey(), bytes.apply(image.getValue().hash()));
        }
        file.deflated(
                FOLDER + "package.opf", PackageDocument.of(book, cover, chapters, text.shown(), text.undescribed()));
        file.zip.finish();
    }

    private void deflated(String name, String content) throws IOException {
        deflated(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void deflated(String name, byte[] content) throws IOException {
        add(new ZipEntry(name), content);
    }

    private void stored(String name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(check.getValue());
        add(entry, content);
    }

    private void add(ZipEntry entry, byte[] content) throws IOException {
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
