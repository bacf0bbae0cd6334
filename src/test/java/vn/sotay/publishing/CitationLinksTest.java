package vn.sotay.publishing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotay.Library;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.revision.Revisions;

@QuarkusTest
class CitationLinksTest {
    @Inject
    Library library;

    @Inject
    Catalog catalog;

    @Inject
    Citations citations;

    @Inject
    SignedInReaders readers;

    @Inject
    Revisions revisions;

    private static Library.Draft document(String slug, String number, String issued) {
        return work(slug, "Văn bản thử " + slug).document(Kind.REGULATION, number, "Ban Bí thư", issued);
    }

    private static String body(String slug) {
        return given().get("/api/v1/works/" + slug + "/sections/mo-dau")
                .then()
                .statusCode(200)
                .extract()
                .path("html");
    }

    @Test
    void aClearReferenceLeadsToTheWorkAndItsArticle() {
        library.publish(
                document("vien-dan-dich", "8101-QĐ/TW", "2021-07-30").text("## Điều 5. Họp\n\n1. Một.\n\n2. Hai."));
        library.publish(work("vien-dan-nguon", "Nguồn")
                .text("Theo **khoản 2, Điều 5 Quy định số 8101-QĐ/TW ngày 30/7/2021** & Điều 9 Quy định 8101-QĐ/TW."));
        assertThat(
                body("vien-dan-nguon"),
                containsString(
                        "<strong><a href=\"/van-ban/vien-dan-dich/dieu-5#dieu-5-khoan-2\">khoản 2, Điều 5 Quy định"
                                + " số 8101-QĐ/TW ngày 30/7/2021</a></strong> &amp; <a href=\"/van-ban/vien-dan-dich\">Điều 9"));
        given().get("/api/v1/works/vien-dan-nguon")
                .then()
                .body("relations", hasSize(1))
                .body("relations[0].type", equalTo("cites"))
                .body("relations[0].slug", equalTo("vien-dan-dich"))
                .body("relations[0].automatic", equalTo(true));
        given().get("/api/v1/works/vien-dan-dich")
                .then()
                .body("relations[0].slug", equalTo("vien-dan-nguon"))
                .body("relations[0].incoming", equalTo(true))
                .body("relations[0].automatic", equalTo(true));
        assertEquals(
                List.of(),
                catalog.manuscripts("vien-dan-nguo", 1).get(0).metadata().relations());
    }

    @Test
    void whatIsPublishedLaterMakesNoEdition() {
        Library.Draft draft = work("vien-dan-som", "Sớm").text("Theo Quy định số 8102-QĐ/TW ngày 30/7/2021.");
        library.publish(draft);
        assertFalse(body("vien-dan-som").contains("href"));
        library.publish(document("vien-dan-muon", "8102-QĐ/TW", "2021-07-30"));
        // The relation comes about; the text, and with it the edition, stays as it was published.
        given().get("/api/v1/works/vien-dan-muon")
                .then()
                .body("relations[0].slug", equalTo("vien-dan-som"))
                .body("relations[0].incoming", equalTo(true))
                .body("relations[0].automatic", equalTo(true));
        assertFalse(body("vien-dan-som").contains("href"));
        assertEquals(Outcome.Result.UNCHANGED, library.publish(draft).result());
        // Other data, same text: the reference is known now, the edition stays.
        assertEquals(
                Outcome.Result.NEW_METADATA,
                library.publish(draft.about("Một chủ đề")).result());
        given().get("/api/v1/works/vien-dan-som")
                .then()
                .body("edition.number", equalTo(1))
                .body("relations[0].slug", equalTo("vien-dan-muon"));
    }

    @Test
    void worksOfOneTransactionKnowEachOtherAndWhatIsStatedStands() {
        library.publish(document("vien-dan-ke", "8103-QĐ/TW", "2021-07-30"));
        library.publish(work("vien-dan-noi", "Nói rõ")
                .linked(new WorkMetadata.Link(RelationType.GUIDES, "vien-dan-ke", null, null, null))
                .text("Hướng dẫn Quy định số 8103-QĐ/TW."));
        given().get("/api/v1/works/vien-dan-noi")
                .then()
                .body("relations", hasSize(1))
                .body("relations[0].type", equalTo("guides"))
                .body("relations[0]", not(hasKey("automatic")));
        library.publish(document("vien-dan-minh", "8104-QĐ/TW", "2021-07-30").text("Quy định số 8104-QĐ/TW này."));
        assertFalse(body("vien-dan-minh").contains("href"));
    }

    @Test
    void whoWaitsIsToldInTheLogAndLearnsNothingOfWhatIsForFewer() {
        library.publish(work("cho-so", "Chờ").text("Theo Quy định số 8108-QĐ/TW ngày 30/7/2021."));
        library.publish(document("cho-khac-ngay", "8108-QĐ/TW", "2011-01-02"));
        library.publish(document("cho-kin", "8108-QĐ/TW", "2021-07-30").audience(Audience.MEMBERS));
        given().get("/api/v1/works/cho-so").then().body("relations", empty());
        long before = revisions.head();
        library.publish(document("cho-kin", "8108-QĐ/TW", "2021-07-30"));
        given().get("/api/v1/works/cho-so").then().body("relations.slug", equalTo(List.of("cho-kin")));
        assertEquals(
                List.of("cho-kin", "cho-so"),
                revisions.after(before, 10).stream()
                        .map(row -> row.change().slug())
                        .toList());
    }

    @Test
    void whatIsAmbiguousOrUnknownIsForTheEditor() {
        library.publish(document("trung-so-mot", "8105-QĐ/TW", "2011-01-02"));
        library.publish(document("trung-so-hai", "8105-QĐ/TW", "2021-07-30"));
        String text = "Quy định số 8105-QĐ/TW, Quy định số 8105-QĐ/TW ngày 30/7/2021, Chỉ thị số 8199-CT/TW.";
        List<CitedDocument> found = citations.of(text);
        assertEquals(
                List.of(List.of("trung-so-hai", "trung-so-mot"), List.of("trung-so-hai"), List.of()),
                found.stream().map(CitedDocument::candidates).toList());
        assertEquals("Quy định số 8105-QĐ/TW", found.get(0).text());
        assertTrue(found.get(1).isClear());
        library.publish(work("trung-so-nguon", "Nguồn").text(text));
        assertThat(body("trung-so-nguon"), containsString("8105-QĐ/TW, <a href=\"/van-ban/trung-so-hai\">"));
    }

    @Test
    void noLinkLeadsToWhatAReaderMayNotSee() {
        library.publish(document("vien-dan-kin", "8106-QĐ/TW", "2021-07-30").audience(Audience.MEMBERS));
        String text = "Theo Quy định số 8106-QĐ/TW.";
        library.publish(work("vien-dan-mo", "Mở").text(text));
        library.publish(
                work("vien-dan-trong", "Trong").audience(Audience.MEMBERS).text(text));
        assertFalse(body("vien-dan-mo").contains("href"));
        assertEquals(
                List.of(List.of()),
                citations.of(text).stream().map(CitedDocument::candidates).toList());
        String member = readers.token();
        given().auth()
                .oauth2(member)
                .get("/api/v1/works/vien-dan-trong/sections/mo-dau")
                .then()
                .body("html", containsString("href=\"/van-ban/vien-dan-kin\""));

        // The text becomes public, the work that it refers to does not.
        library.publish(work("vien-dan-trong", "Trong").text(text));
        assertEquals("<p>" + text + "</p>", body("vien-dan-trong"));
        given().get("/api/v1/works/vien-dan-trong")
                .then()
                .body("edition.number", equalTo(1))
                .body("edition.size", equalTo(body("vien-dan-trong").getBytes(StandardCharsets.UTF_8).length))
                .body("relations", empty());
    }

    @Test
    void aLinkGoesWhenItsTargetIsForFewerPeople() {
        library.publish(document("vien-dan-hep", "8107-QĐ/TW", "2021-07-30"));
        library.publish(work("vien-dan-rong", "Rộng").text("Theo Quy định số 8107-QĐ/TW."));
        String linked = given().get("/api/v1/works/vien-dan-rong").path("toc[0].content");
        assertThat(body("vien-dan-rong"), containsString("href=\"/van-ban/vien-dan-hep\""));
        library.publish(document("vien-dan-hep", "8107-QĐ/TW", "2021-07-30").audience(Audience.MEMBERS));
        assertEquals("<p>Theo Quy định số 8107-QĐ/TW.</p>", body("vien-dan-rong"));
        given().get("/api/v1/content/" + linked).then().statusCode(404);
    }
}
