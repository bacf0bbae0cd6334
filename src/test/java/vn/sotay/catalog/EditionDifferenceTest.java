package vn.sotay.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.Library;
import vn.sotay.audience.Audience;

@QuarkusTest
class EditionDifferenceTest {
    @Inject
    Library library;

    @BeforeEach
    void twoEditions() {
        if (given().get("/api/v1/works/so-sanh").statusCode() == 404) {
            library.publish(work("so-sanh", "So sánh")
                    .text("## Điều 1. Họp\n\nChi bộ họp mỗi tháng một lần.\n\n## Điều 2. Phí\n\nNộp đủ & đúng hạn."));
            library.publish(work("so-sanh", "So sánh")
                    .text("## Điều 1. Họp\n\nChi bộ họp mỗi tháng hai lần.\n\n## Điều 2. Phí\n\nNộp đủ & đúng hạn."));
        }
    }

    @Test
    void saysWhatChangedByWord() {
        given().get("/api/v1/works/so-sanh/editions/1/diff/2")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("from.number", equalTo(1))
                .body("to.number", equalTo(2))
                .body("coarse", equalTo(false))
                .body("sections.anchor", contains("dieu-1", "dieu-2"))
                .body("sections.state", contains("changed", "kept"))
                .body("sections[0].paragraphs[0].runs.state", contains("kept", "deleted", "inserted", "kept"))
                .body("sections[0].paragraphs[0].runs.text", contains("Chi bộ họp mỗi tháng ", "một", "hai", " lần."));
        given().get("/api/v1/works/so-sanh/editions/2/diff/1")
                .then()
                .body("sections[0].paragraphs[0].runs.text", contains("Chi bộ họp mỗi tháng ", "hai", "một", " lần."));
    }

    @Test
    void thePageMarksItInWordsToo() {
        Document page = Jsoup.parse(given().accept(ContentType.HTML)
                .get("/van-ban/so-sanh/ban/1/so-sanh/2")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString());
        assertEquals("Bản 2 so với bản 1", page.expectFirst("h1").text());
        assertEquals("[thêm: hai]", page.expectFirst("article ins").text());
        assertEquals("[bỏ: một]", page.expectFirst("article del").text());
        assertFalse(page.text().contains("Điều 2"));
        Document work = Jsoup.parse(
                given().accept(ContentType.HTML).get("/van-ban/so-sanh").asString());
        assertEquals(
                "So với bản 1",
                work.expectFirst("a[href=/van-ban/so-sanh/ban/1/so-sanh/2]").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/diff/3", "0/diff/2", "1/diff/x"})
    void whatIsNotThereIsSaid(String editions) {
        int status = given().get("/api/v1/works/so-sanh/editions/" + editions).statusCode();
        assertEquals(editions.equals("1/diff/3") ? 404 : 400, status);
    }

    @Test
    void whoMayNotSeeTheWorkSeesNoDifference() {
        library.publish(work("so-sanh-kin", "Kín").audience(Audience.MEMBERS).text("## A\n\nmột"));
        library.publish(work("so-sanh-kin", "Kín").audience(Audience.MEMBERS).text("## A\n\nhai"));
        given().get("/api/v1/works/so-sanh-kin/editions/1/diff/2").then().statusCode(404);
    }
}
