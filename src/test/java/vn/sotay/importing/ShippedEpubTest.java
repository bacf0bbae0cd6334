package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.catalog.Edition;
import vn.sotay.catalog.TocEntry;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.opds.epub.Book;
import vn.sotay.opds.epub.BookFile;
import vn.sotay.opds.epub.EpubCheck;
import vn.sotay.opds.epub.SampleBook;
import vn.sotay.publishing.PreparedSection;
import vn.sotay.publishing.PreparedTexts;
import vn.sotay.storage.ContentHash;

/**
 * Works with text that ship, as EPUB: the W3C's checker finds neither errors nor warnings. Some of them chosen by a seed, or
 * all with {@code -Dsotay.epubs=all}.
 */
class ShippedEpubTest {
    private static final boolean ALL = "all".equals(System.getProperty("sotay.epubs"));
    private static final int SOME = 25;
    private static final long SEED = 20_261_122;

    @TempDir
    Path folder;

    @Test
    void eachIsInOrder() throws IOException {
        FolderSurvey survey = FolderSurvey.of(ContentFolder.open(Path.of("content"), 20 << 20), Progress.NONE);
        survey.fit(Set.of(), Set.of());
        Map<WorkMetadata, String> texts = new LinkedHashMap<>();
        for (FolderSurvey.Entry entry : survey.entries()) {
            WorkText.Body body = survey.body(entry, new FileErrors(entry.file().name()));
            if (body != null && !body.text().isEmpty()) {
                texts.put(entry.metadata(), body.text());
            }
        }
        assertTrue(texts.size() > 100, texts.size() + " works with text");
        List<WorkMetadata> works = new ArrayList<>(texts.keySet());
        works.sort(Comparator.comparing(WorkMetadata::slug));
        Collections.shuffle(works, new Random(SEED));
        // The longest is always among them.
        works.sort(Comparator.comparing(
                (WorkMetadata work) -> texts.getOrDefault(work, "").length() < longest(texts)));
        List<WorkMetadata> chosen = ALL ? works : works.subList(0, SOME);
        System.out.printf("ShippedEpubTest: %d of %d works (-Dsotay.epubs=all)%n", chosen.size(), works.size());
        Map<String, List<String>> wrong = new TreeMap<>();
        for (WorkMetadata work : chosen) {
            Path file = folder.resolve(work.slug() + ".epub");
            write(work, PreparedTexts.sections(texts.getOrDefault(work, "")), file);
            List<String> complaints = EpubCheck.complaints(file);
            if (!complaints.isEmpty()) {
                wrong.put(work.slug(), complaints);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static int longest(Map<WorkMetadata, String> texts) {
        return texts.values().stream().mapToInt(String::length).max().orElseThrow();
    }

    private static void write(WorkMetadata work, List<PreparedSection> sections, Path file) throws IOException {
        List<TocEntry> toc = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (PreparedSection section : sections) {
            byte[] bytes = section.html().getBytes(StandardCharsets.UTF_8);
            toc.add(new TocEntry(
                    section.anchor(),
                    section.heading(),
                    section.level(),
                    ContentHash.of(bytes).hex(),
                    bytes.length));
            bodies.add(section.html());
        }
        Book book = new Book(
                "Tủ sách",
                "https://thuvien.example",
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
                work.language(),
                work.topics(),
                work.coverage(),
                work.evidence() == null ? null : work.evidence().label(),
                work.note(),
                work.sources(),
                new Edition(1, work.title(), "0".repeat(64), Instant.EPOCH, toc.size(), 0, 0),
                true,
                toc,
                "drawn");
        try (OutputStream out = Files.newOutputStream(file)) {
            BookFile.write(book, SampleBook.cover(), bodies, Map.of(), hash -> new byte[0], out);
        }
    }
}
