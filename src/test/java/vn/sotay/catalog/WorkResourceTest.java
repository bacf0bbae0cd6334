package vn.sotay.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.Library;
import vn.sotay.audience.Audience;
import vn.sotay.publishing.Outcome;

@QuarkusTest
class WorkResourceTest {
    @Inject
    Library library;

    @Test
    void pagesStayRightWhileWorksAreAdded() {
        library.shelf("trang", "Trang");
        for (String letter : List.of("b", "d", "f", "h", "k")) {
            library.publish(work("trang-" + letter, "Trang " + letter).on("trang"));
        }
        List<String> seen = new ArrayList<>();
        Response page = page("trang", null);
        seen.addAll(page.path("items.slug"));
        // One before the cursor, one behind it: the first was missed already, the second must come once.
        library.publish(work("trang-a", "Trang a").on("trang"));
        library.publish(work("trang-g", "Trang g").on("trang"));
        while (page.path("next") != null) {
            page = page("trang", page.path("next"));
            seen.addAll(page.path("items.slug"));
        }
        assertEquals(List.of("trang-b", "trang-d", "trang-f", "trang-g", "trang-h", "trang-k"), seen);
        assertEquals(7, page.<Integer>path("total"));
    }

    private static Response page(String shelf, @Nullable String cursor) {
        var request = given().queryParam("shelf", shelf).queryParam("limit", 2);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/api/v1/works").then().statusCode(200).extract().response();
    }

    @Test
    void titlesAreInVietnameseOrderAndShelvesInTheirOwn() {
        library.shelf("thu-tu", "Thứ tự");
        library.publish(work("thu-tu-1", "Đảng viên").on("thu-tu", 3));
        library.publish(work("thu-tu-2", "Dân vận").on("thu-tu", 1));
        library.publish(work("thu-tu-3", "Ấn phẩm").on("thu-tu"));
        library.publish(work("thu-tu-4", "Bài viết").on("thu-tu", 2));
        given().get("/api/v1/works?shelf=thu-tu&sort=title")
                .then()
                .body("items.title", contains("Ấn phẩm", "Bài viết", "Dân vận", "Đảng viên"));
        given().get("/api/v1/works?shelf=thu-tu&sort=-title")
                .then()
                .body("items.title", contains("Đảng viên", "Dân vận", "Bài viết", "Ấn phẩm"));
        given().get("/api/v1/works?shelf=thu-tu")
                .then()
                .body("items.title", contains("Dân vận", "Bài viết", "Đảng viên", "Ấn phẩm"));
    }

    @Test
    void filtersNarrowTheListAndItsTotal() {
        library.shelf("loc", "Lọc");
        library.publish(work("loc-1", "Quy định thử một")
                .on("loc")
                .document(Kind.REGULATION, "901-QĐ/TW", "Bộ Chính trị", "2021-10-25")
                .about("Đảng viên"));
        library.publish(work("loc-2", "Quy định thử hai")
                .on("loc")
                .document(Kind.REGULATION, "902-QĐ/TW", "Ban Bí thư", "2022-01")
                .about("Đảng phí"));
        library.publish(work("loc-3", "Nghị quyết thử")
                .on("loc")
                .document(Kind.RESOLUTION, "903-NQ/TW", "Bộ Chính trị", "2022"));
        for (String[] expected : new String[][] {
            {"kind=regulation", "loc-1", "loc-2"},
            {"issuer=bo-chinh-tri", "loc-3", "loc-1"},
            {"issuer=Bộ Chính trị", "loc-3", "loc-1"},
            {"topic=dang-phi", "loc-2"},
            {"year=2022", "loc-3", "loc-2"},
            {"year=2021&kind=regulation", "loc-1"},
            {"coverage=full"},
            {"status=unknown", "loc-3", "loc-1", "loc-2"},
        }) {
            List<String> slugs = given().get("/api/v1/works?shelf=loc&sort=title&" + expected[0])
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(expected.length - 1))
                    .extract()
                    .path("items.slug");
            assertEquals(
                    List.of(expected).subList(1, expected.length).stream()
                            .sorted()
                            .toList(),
                    slugs.stream().sorted().toList(),
                    expected[0]);
        }
        given().get("/api/v1/works?shelf=loc&sort=number")
                .then()
                .body("items.slug", contains("loc-1", "loc-2", "loc-3"));
        given().get("/api/v1/works?shelf=loc&sort=-date")
                .then()
                .body("items.slug", contains("loc-2", "loc-3", "loc-1"));
        given().get("/api/v1/works?shelf=loc&sort=date").then().body("items.slug", contains("loc-1", "loc-3", "loc-2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0|limit",
                "limit=101|limit",
                "limit=abc|limit",
                "limit=99999999999999|limit",
                "kind=novel|kind",
                "status=maybe|status",
                "coverage=all|coverage",
                "year=abc|year",
                "year=0|year",
                "sort=random|sort",
                "sort=shelf|sort",
                "shelf=khong-co|shelf",
                "cursor=abc|cursor",
                "cursor=%00|cursor",
                "topic=%00|topic",
                "issuer=a%0Bb|issuer",
            })
    void whatIsWrongIsNamed(String query, String field) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/works?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sotay:problem:invalid-parameter"))
                .body("violations.field", hasItem(field));
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        given().get("/api/v1/works?limit=0&kind=x&sort=y")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("limit", "kind", "sort"));
    }

    @Test
    void overlongParametersAndForeignCursorsAreRefused() {
        given().get("/api/v1/works?topic=" + "a".repeat(2000))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("topic"));
        library.shelf("con-tro", "Con trỏ");
        library.publish(work("con-tro-1", "Con trỏ 1").on("con-tro"));
        library.publish(work("con-tro-2", "Con trỏ 2").on("con-tro"));
        String next = given().get("/api/v1/works?shelf=con-tro&limit=1").path("next");
        given().get("/api/v1/works?shelf=con-tro&sort=title&limit=1&cursor=" + next)
                .then()
                .statusCode(400)
                .body("violations.message", hasItem(containsString("other filters")));
    }

    @Test
    void aWorkHasItsContentsAndRelationsFromBothEnds() {
        library.publish(work("cu", "Văn bản cũ"));
        library.publish(work("moi", "Văn bản mới")
                .text("## Điều 1. Phạm vi\n\nMột.\n\n## Điều 2. Đối tượng\n\n1. Hai.\n\n2. Ba.\n")
                .linked(
                        new WorkMetadata.Link(RelationType.REPLACES, "cu", null, null, null),
                        new WorkMetadata.Link(RelationType.BASED_ON, null, "Điều lệ", null, null)));
        given().get("/api/v1/works/moi")
                .then()
                .statusCode(200)
                .body("toc.anchor", contains("dieu-1", "dieu-2"))
                .body("edition.number", equalTo(1))
                .body("relations.find { it.type == 'replaces' }.slug", equalTo("cu"))
                .body("relations.find { it.type == 'basedOn' }.title", equalTo("Điều lệ"))
                .body("relations.find { it.type == 'basedOn' }.slug", nullValue());
        given().get("/api/v1/works/cu")
                .then()
                .body("edition", nullValue())
                .body("toc", empty())
                .body("coverage", equalTo("record"))
                .body("label", containsString("nội dung chưa được bổ sung"))
                .body("relations.find { it.slug == 'moi' }.incoming", equalTo(true));
        given().get("/api/v1/works/moi/sections/dieu-2")
                .then()
                .statusCode(200)
                .body("html", containsString("dieu-2-khoan-1"))
                .body("previous.anchor", equalTo("dieu-1"))
                .body("next", nullValue());
        given().get("/api/v1/works/moi/sections/dieu-3").then().statusCode(404);
        given().get("/api/v1/works/cu/sections/dieu-1").then().statusCode(404);
    }

    @Test
    void aChangedTextIsANewEditionAndTheOldOneStays() {
        String one = "## Phần chung\n\nBản một.";
        assertEquals(
                Outcome.Result.CREATED,
                library.publish(work("ban", "Bản").text(one)).result());
        assertEquals(
                Outcome.Result.UNCHANGED,
                library.publish(work("ban", "Bản").text(one)).result());
        assertEquals(
                Outcome.Result.NEW_METADATA,
                library.publish(work("ban", "Bản").text(one).about("Chủ đề")).result());
        assertEquals(
                Outcome.Result.NEW_EDITION,
                library.publish(work("ban", "Bản").text("## Phần chung\n\nBản hai."))
                        .result());
        given().get("/api/v1/works/ban")
                .then()
                .body("edition.number", equalTo(2))
                .body("topics", empty());
        given().get("/api/v1/works/ban/editions").then().body("items.number", contains(2, 1));
        given().get("/api/v1/works/ban/editions/1")
                .then()
                .body("current", equalTo(false))
                .body("toc", notNullValue());
        given().get("/api/v1/works/ban/editions/1/sections/phan-chung").then().body("html", containsString("Bản một"));
        given().get("/api/v1/works/ban/sections/phan-chung").then().body("html", containsString("Bản hai"));
        given().get("/api/v1/works/ban/editions/3").then().statusCode(404);
        given().get("/api/v1/works/ban/editions/x").then().statusCode(400).body("violations.field", hasItem("edition"));
    }

    @Test
    void whatIsNotPublicIsNotThere() {
        library.shelf("kin", "Kín");
        library.publish(work("kin-mo", "Công khai").on("kin"));
        library.publish(work("kin-noi-bo", "Nội bộ")
                .on("kin")
                .audience(Audience.MEMBERS)
                .text("## Nội dung riêng\n\nChỉ đảng viên đọc.")
                .linked(new WorkMetadata.Link(RelationType.CITES, "kin-mo", null, null, null)));
        given().get("/api/v1/works?shelf=kin")
                .then()
                .body("items.slug", contains("kin-mo"))
                .body("total", equalTo(1));
        given().get("/api/v1/shelves").then().body("items.find { it.slug == 'kin' }.workCount", equalTo(1));
        given().get("/api/v1/works/kin-mo").then().body("relations", empty());
        String[] paths = {"", "/sections/noi-dung-rieng", "/editions", "/editions/1"};
        for (String path : paths) {
            given().get("/api/v1/works/kin-noi-bo" + path)
                    .then()
                    .statusCode(404)
                    .body("$", not(hasItem("Nội bộ")));
        }
    }

    @Test
    void anUnchangedAnswerIsNotSentAgainAndAChangedOneIs() {
        library.publish(work("the", "Thẻ"));
        String tag = given().get("/api/v1/works/the")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        for (int i = 0; i < 3; i++) {
            given().header("If-None-Match", tag)
                    .get("/api/v1/works/the")
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
        }
        library.publish(work("the", "Thẻ").about("Mới"));
        String fresh = given().header("If-None-Match", tag)
                .get("/api/v1/works/the")
                .then()
                .statusCode(200)
                .body("topics", contains("Mới"))
                .extract()
                .header("ETag");
        assertNotEquals(tag, fresh);
    }

    @Test
    void headIsGetWithoutTheBody() {
        library.publish(work("dau", "Đầu"));
        String length = given().header("Accept-Encoding", "identity")
                .get("/api/v1/works/dau")
                .then()
                .extract()
                .header("Content-Length");
        for (int i = 0; i < 2; i++) {
            given().header("Accept-Encoding", "identity")
                    .head("/api/v1/works/dau")
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .header("Content-Length", length)
                    .body(equalTo(""));
        }
    }

    @Test
    void textIsCompressedOnceAndTaggedPerCoding() {
        library.publish(work("nen", "Nén").text("## Một\n\n" + "Chi bộ họp thường kỳ. ".repeat(200)));
        String path = "/api/v1/works/nen/sections/mot";
        // REST Assured asks for gzip by itself unless told not to decode.
        String plain = given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .get(path)
                .then()
                .header("Content-Encoding", nullValue())
                .header("Vary", containsString("Accept-Encoding"))
                .extract()
                .header("ETag");
        String coded = given().header("Accept-Encoding", "gzip")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .body("html", containsString("Chi bộ họp"))
                .extract()
                .header("ETag");
        assertNotEquals(plain, coded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khong-co-van-ban-nay", "A", "a--b", "..%2F..%2Fetc", "%F0%9F%98%80", "null"})
    void anUnknownSlugIsNotFound(String slug) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/works/" + slug)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void hostileSlugsNameTheParameter() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/works/a%00b")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("slug"));
        given().get("/api/v1/works/" + "a".repeat(3000))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("slug"));
    }

    @Test
    void otherMethodsAndTypesAreProblemsToo() {
        given().delete("/api/v1/works")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sotay:problem:method-not-allowed"));
        given().accept("application/xml")
                .get("/api/v1/works")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }
}
