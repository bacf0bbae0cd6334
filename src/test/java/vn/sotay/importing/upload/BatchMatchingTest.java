package vn.sotay.importing.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.NumberedWork;
import vn.sotay.catalog.PartialDate;

class BatchMatchingTest {
    private static final List<NumberedWork> WORKS = List.of(
            work("khac-khoa", "37-QĐ/TW", "2016-01-02"),
            work("khong-ngay", "37-QĐ/TW", null),
            work("dung", "037-QĐ/TW", "2021-10-25"),
            work("chi-nam", "37-QĐ/TW", "2021"),
            work("so-khac", "38-QĐ/TW", "2021-10-25"));

    @Test
    void numberAndDateMakeACertainMatch() {
        assertEquals(List.of("chi-nam", "dung", "khong-ngay"), slugs(file("37 - QĐ/TW", "2021-10-25", "a")));
        assertEquals(
                List.of("dung", "khac-khoa", "khong-ngay").size() + 1,
                slugs(file("37-QĐ/TW", null, "a")).size());
        // The file knows less than the catalogue: possible, but not certain.
        assertEquals(List.of("chi-nam", "dung", "khong-ngay"), slugs(file("37-QĐ/TW", "2021", "a")));
        assertEquals(List.of("khong-ngay"), slugs(file("37-QĐ/TW", "2019-01-01", "a")));
        assertEquals(List.of(), slugs(file("99-QĐ/TW", "2021-10-25", "a")));
        assertEquals(List.of(), slugs(file(null, "2021-10-25", "a")));
    }

    @Test
    void filesOfTheSameDocumentAreRivals() {
        BatchFile one = file("37-QĐ/TW", "2021-10-25", "a");
        BatchFile scanned = file("37-qđ/tw", "2021-10-25", "b");
        BatchFile copy = file(null, null, "a");
        BatchFile other = file("37-QĐ/TW", "2016-01-02", "c");
        List<BatchFile> files = List.of(one, scanned, copy, other);
        var same = BatchMatching.same(files);
        assertEquals(List.of(copy.id(), scanned.id()), BatchMatching.rivals(one, same));
        assertEquals(List.of(one.id()), BatchMatching.rivals(scanned, same));
        assertEquals(List.of(one.id()), BatchMatching.rivals(copy, same));
        assertEquals(List.of(), BatchMatching.rivals(other, same));
    }

    private static List<String> slugs(BatchFile file) {
        return BatchMatching.candidates(file, WORKS).stream()
                .map(NumberedWork::slug)
                .toList();
    }

    private static NumberedWork work(String slug, String number, @Nullable String issued) {
        return new NumberedWork(
                slug,
                slug,
                Kind.REGULATION,
                number,
                null,
                issued == null ? null : new PartialDate(issued),
                Audience.PUBLIC);
    }

    private static BatchFile file(@Nullable String number, @Nullable String issued, String hash) {
        UploadGuess guess = new UploadGuess(
                null, null, number, null, issued == null ? null : new PartialDate(issued), List.of(), null);
        return new BatchFile(
                UUID.randomUUID(),
                "a.docx",
                1,
                hash,
                BatchFileState.READY,
                Instant.EPOCH,
                null,
                UUID.randomUUID(),
                guess,
                0,
                null,
                null,
                null,
                null);
    }
}
