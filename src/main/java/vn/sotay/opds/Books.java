package vn.sotay.opds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Edition;
import vn.sotay.catalog.EditionContents;
import vn.sotay.catalog.TocEntry;
import vn.sotay.catalog.Work;
import vn.sotay.catalog.cover.CoverSize;
import vn.sotay.opds.epub.Book;
import vn.sotay.opds.epub.BookFile;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.DerivedFiles;
import vn.sotay.storage.HeldImage;

/** Editions as EPUB files: made when first asked for, kept for as long as nothing that stands in them changes. */
@ApplicationScoped
class Books {
    /** Of what is drawn all that counts stands in the book. To be changed when it is drawn in another way. */
    private static final String DRAWN = "drawn-1 ";

    private static final Pattern IMAGE = Pattern.compile("/api/v1/content/([0-9a-f]{64})\"");

    private final Catalog catalog;
    private final Blobs blobs;
    private final DerivedFiles files;
    private final ObjectMapper json;
    private final String library;
    private final @Nullable String address;

    @Inject
    Books(
            Catalog catalog,
            Blobs blobs,
            DerivedFiles files,
            ObjectMapper json,
            DownloadConfig config,
            @ConfigProperty(name = "sotay.product-name") String library) {
        this.catalog = catalog;
        this.blobs = blobs;
        this.files = files;
        this.json = json;
        this.library = library;
        this.address =
                config.publicAddress().map(given -> given.replaceAll("/+$", "")).orElse(null);
    }

    /**
     * The book of an edition.
     *
     * @param number of the edition, null for the current one
     * @throws ProblemException 404 where nothing is that the viewer may see, or {@link ProblemType#NO_TEXT}; 410 where it was
     */
    Book book(String slug, @Nullable Integer number, Viewer viewer) {
        Work work = catalog.work(slug, viewer)
                .orElseThrow(() -> catalog.absent(slug, viewer, "No work has the slug '" + slug + "'."));
        Edition edition = work.edition();
        if (edition != null && (number == null || edition.number() == number)) {
            return book(work, edition, true, work.toc());
        }
        if (number == null) {
            throw new ProblemException(ProblemType.NO_TEXT, "The library has the data of '" + slug + "', but no text.");
        }
        EditionContents contents = catalog.edition(slug, number, viewer)
                .orElseThrow(() ->
                        catalog.absent(slug, viewer, "The work '" + slug + "' has no edition " + number + " here."));
        return book(work, contents.edition(), contents.current(), contents.toc());
    }

    private Book book(Work work, Edition edition, boolean current, List<TocEntry> toc) {
        return new Book(
                library,
                address,
                work.slug(),
                work.kind(),
                work.number(),
                work.issuer(),
                work.issued(),
                work.status().value(),
                work.creators(),
                work.publisher(),
                work.year(),
                work.isbn(),
                language(work.language()),
                work.topics(),
                work.coverage(),
                work.evidenceLabel(),
                work.note(),
                work.sources(),
                edition,
                current,
                toc,
                catalog.coverOf(work.slug()).map(ContentHash::hex).orElse(DRAWN + work.title()));
    }

    /** The file of a book, to be closed. */
    DerivedFiles.Held file(Book book, Viewer viewer) {
        return files.open(key(book), out -> write(book, viewer, out));
    }

    /** Two books with one key are one file. */
    private ContentHash key(Book book) {
        record Key(String maker, int version, Book book) {}
        try {
            return ContentHash.of(json.writeValueAsBytes(new Key("epub", BookFile.VERSION, book)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a book made of records always has a JSON form", e);
        }
    }

    private void write(Book book, Viewer viewer, OutputStream out) throws IOException {
        List<ContentHash> hashes = book.toc().stream()
                .map(entry -> new ContentHash(entry.content()))
                .toList();
        Map<ContentHash, Blob> held = blobs.get(hashes);
        List<String> bodies = new ArrayList<>();
        Set<ContentHash> shown = new LinkedHashSet<>();
        for (ContentHash hash : hashes) {
            Blob blob = held.get(hash);
            if (blob == null) {
                throw new IOException("The section body " + hash + " of '" + book.slug() + "' is not held");
            }
            String body = new String(blob.bytes(), StandardCharsets.UTF_8);
            bodies.add(body);
            Matcher images = IMAGE.matcher(body);
            while (images.find()) {
                shown.add(new ContentHash(images.group(1)));
            }
        }
        Map<ContentHash, HeldImage> images = blobs.images(shown);
        Blob cover = catalog.cover(book.slug(), CoverSize.LARGE, viewer)
                .map(Catalog.VisibleContent::blob)
                .orElseThrow(() -> new IOException("The work '" + book.slug() + "' has gone"));
        BookFile.write(
                book,
                cover,
                bodies,
                images,
                hash -> blobs.get(hash).orElseThrow().bytes(),
                out);
    }

    /** What the catalogue says, if it is a language tag at all (RFC 5646); files with another are refused by shops. */
    private static String language(String given) {
        try {
            String tag = new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
            return tag.equals("und") ? "vi" : tag;
        } catch (IllformedLocaleException e) {
            return "vi";
        }
    }
}
