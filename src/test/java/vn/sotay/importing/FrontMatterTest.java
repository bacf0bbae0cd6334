package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Evidence;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.WorkMetadata;

/** What the content format can say, and the forms in which it may be said. */
class FrontMatterTest {
    private static final String START = "---\nslug: x\nkind: law\ntitle: T\n";

    @Test
    void readsEveryKey() {
        WorkMetadata work = Reading.metadata("""
                ---
                slug: nghi-quyet-21
                kind: resolution
                title: "Về tăng cường củng cố"
                number: "21-NQ/TW"
                issuer: "Ban Chấp hành Trung ương"
                issued: "2022-06-16"
                effective: "2022-07"
                status: {value: replaced, asOf: "2023", source: "80-QĐ/TW"}
                creators: ["A", "B"]
                publisher: "Nxb. C"
                year: 2022
                isbn: "978"
                language: vi
                shelves: [b, {slug: a, position: 3}]
                topics: ["Chủ đề, một"]
                relations:
                  - {type: replaces, to: nghi-quyet-20, date: "2022", note: "một phần"}
                  - {type: amends, label: "Quy định 1"}
                audience: [chi-bo-2, chi-bo-1]
                coverage: introduction
                evidence: weak
                note: "Ghi chú."
                sources:
                  - {title: "quochoi.vn", url: "https://quochoi.vn/a", official: true}
                  - "Bản chép"
                  - https://a.vn/b?c=d
                ---

                Chữ.
                """);

        assertEquals(
                new WorkMetadata(
                        "nghi-quyet-21",
                        Kind.RESOLUTION,
                        "Về tăng cường củng cố",
                        "21-NQ/TW",
                        "Ban Chấp hành Trung ương",
                        new PartialDate("2022-06-16"),
                        new PartialDate("2022-07"),
                        new WorkMetadata.Status(EffectStatus.REPLACED, new PartialDate("2023"), "80-QĐ/TW"),
                        List.of("A", "B"),
                        "Nxb. C",
                        2022,
                        "978",
                        "vi",
                        List.of(new WorkMetadata.Place("a", 3), new WorkMetadata.Place("b", null)),
                        List.of("Chủ đề, một"),
                        List.of(
                                new WorkMetadata.Link(
                                        RelationType.REPLACES,
                                        "nghi-quyet-20",
                                        null,
                                        new PartialDate("2022"),
                                        "một phần"),
                                new WorkMetadata.Link(RelationType.AMENDS, null, "Quy định 1", null, null)),
                        new Audience(Audience.Scope.COMMITTEES, List.of("chi-bo-1", "chi-bo-2")),
                        Coverage.INTRODUCTION,
                        Evidence.WEAK,
                        "Ghi chú.",
                        List.of(
                                new Source("quochoi.vn", "https://quochoi.vn/a", true),
                                new Source("Bản chép", null, false),
                                new Source("a.vn", "https://a.vn/b?c=d", false))),
                work);
    }

    @Test
    void assumesLittleOfAWorkThatSaysLittle() {
        WorkMetadata work = Reading.metadata(START + "---\n");

        assertEquals("vi", work.language());
        assertEquals(WorkMetadata.Status.UNKNOWN, work.status());
        assertEquals(Audience.PUBLIC, work.audience());
        assertEquals(Coverage.RECORD, work.coverage());
        assertNull(work.evidence());
        assertTrue(work.shelves().isEmpty()
                && work.relations().isEmpty()
                && work.sources().isEmpty());
    }

    @Test
    void takesTextForTheFullTextUnlessTold() {
        assertEquals(Coverage.FULL, Reading.metadata(START + "---\nChữ.\n").coverage());
        assertEquals(Coverage.RECORD, Reading.metadata(START + "---\n \n\n\t\n").coverage());
    }

    @Test
    void takesOneTextForAListOfOne() {
        WorkMetadata work = Reading.metadata(START + "creators: Nguyễn Văn A\ntopics: Chủ đề\n---\n");

        assertEquals(List.of("Nguyễn Văn A"), work.creators());
        assertEquals(List.of("Chủ đề"), work.topics());
    }

    @Test
    void takesNumbersAndDatesWithoutQuotesAsWritten() {
        WorkMetadata work = Reading.metadata("---\nslug: 2011\nkind: law\ntitle: 1984\nnumber: 010\n"
                + "issued: 2011-05-04\neffective: 2012\nyear: \"2013\"\nstatus: expired\naudience: members\n---\n");

        assertEquals("2011", work.slug());
        assertEquals("1984", work.title());
        assertEquals("010", work.number());
        assertEquals(new PartialDate("2011-05-04"), work.issued());
        assertEquals(new PartialDate("2012"), work.effective());
        assertEquals(2013, work.year());
        assertEquals(EffectStatus.EXPIRED, work.status().value());
        assertEquals(Audience.MEMBERS, work.audience());
    }

    @Test
    void bringsTextIntoNormalForm() {
        String composed = START.replace("title: T", "title: \"Đảng bộ, điều lệ\"")
                + "issuer: \"e\\u0302\\u0323\"\n---\n\nĐiều lệ\n";
        Reading reading = Reading.of(Normalizer.normalize(composed, Normalizer.Form.NFD));

        assertEquals(List.of(), reading.errors());
        assertNotNull(reading.metadata());
        assertNotNull(reading.body());
        assertEquals("Đảng bộ, điều lệ", reading.metadata().title());
        assertEquals("ệ", reading.metadata().issuer(), "also what was written as escapes");
        assertEquals("Điều lệ", reading.body().text());
    }

    @Test
    void makesOneLineOfFoldedText() {
        WorkMetadata work =
                Reading.metadata("---\nslug: x\nkind: law\ntitle: >-\n  Một\n  hai\nnote: |\n  Ba\n  bốn\n---\n");

        assertEquals("Một hai", work.title());
        assertEquals("Ba bốn", work.note());
    }

    @Test
    void readsTheSameWithAnyLineEndAndByteOrderMark() {
        String text = START + "note: a\n---\n\n\nMột\n\nhai\n";
        Reading expected = Reading.of(text);

        for (String variant : List.of(text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\uFEFF" + text)) {
            assertEquals(expected, Reading.of(variant));
        }
        assertEquals(new WorkText.Body("Một\n\nhai", 9), expected.body());
    }

    @Test
    void namesTheSameLineWithAnyLineEnd() {
        String text = START + "note: a\ntitel: b\n---\n";

        for (String variant : List.of(text.replace("\n", "\r\n"), text.replace("\n", "\r"), "\uFEFF" + text)) {
            assertEquals(6, Reading.of(variant).errors().get(0).line());
        }
    }

    @Test
    void endsFrontMatterAtItsFirstFence() {
        Reading reading = Reading.of(START + "---  \n\nMột\n\n---\n\nhai\n");

        assertNotNull(reading.body());
        assertEquals("Một\n\n---\n\nhai", reading.body().text());
    }
}
