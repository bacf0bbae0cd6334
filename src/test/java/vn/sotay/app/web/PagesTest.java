package vn.sotay.app.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.Library;
import vn.sotay.answer.Prepared;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Evidence;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.publishing.Actor;
import vn.sotay.publishing.Manuscript;
import vn.sotay.publishing.Publishing;

@QuarkusTest
class PagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String TITLE = "Trang thử <script>alert(\"1\")</script> & 'một'";
    private static final String INTRODUCED = "Bài giới thiệu do thư viện này biên soạn, không phải văn bản chính thức.";

    @Inject
    Publishing publishing;

    @Inject
    Library library;

    @BeforeEach
    void fill() {
        library.shelf("trang-thu", "Tủ <b>thử</b>");
        library.publish(Library.work("trang-cu", "Quy định cũ của trang thử")
                .on("trang-thu")
                .document(Kind.REGULATION, "801-QĐ/TW", "Ban Bí thư", "2013-05"));
        publishing.publish(List.of(publishing.prepare(new Manuscript(introduced(), """
                        ## Văn bản này là gì

                        Một đoạn. Xem [phần sau](#cach-dung-thu).

                        ## Cách dùng thử

                        Đoạn khác, có 1 < 2 & 3.
                        """))), Actor.IMPORT);
    }

    private static WorkMetadata introduced() {
        return new WorkMetadata(
                "trang-moi",
                Kind.REGULATION,
                TITLE,
                "802-QĐ/TW",
                "Ban Bí thư",
                new PartialDate("2022-06-16"),
                null,
                new WorkMetadata.Status(EffectStatus.IN_FORCE, new PartialDate("2024-01"), "một nguồn"),
                List.of(),
                null,
                null,
                null,
                "vi",
                List.of(new WorkMetadata.Place("trang-thu", 1)),
                List.of("Đảng viên"),
                List.of(
                        new WorkMetadata.Link(RelationType.REPLACES, "trang-cu", null, null, null),
                        new WorkMetadata.Link(RelationType.CITES, null, "Một văn bản chưa có", null, null)),
                Audience.PUBLIC,
                Coverage.INTRODUCTION,
                Evidence.SINGLE,
                "Ghi chú <i>của</i> thư viện.",
                List.of(new Source("example.org", "https://example.org/a?b=1&c=2", true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/van-ban",
                "/van-ban?kind=regulation&sort=-date",
                "/tu-sach/trang-thu",
                "/van-ban/trang-moi",
                "/van-ban/trang-cu",
                "/van-ban/trang-moi/cach-dung-thu",
                "/doc/trang-moi",
                "/tim-kiem"
            })
    void aPageIsPreparedLikeEveryAnswer(String address) {
        ValidatableResponse page = page(address, 200)
                .header("Content-Security-Policy", Prepared.PAGE)
                .header("Cache-Control", Prepared.REVALIDATE)
                .header("ETag", notNullValue())
                .header("X-Content-Type-Options", "nosniff");
        given().accept(BROWSER)
                .header("If-None-Match", page.extract().header("ETag"))
                .get(address)
                .then()
                .statusCode(304);

        Document document = document(page);
        assertEquals("vi", document.expectFirst("html").attr("lang"));
        assertEquals(1, document.select("h1").size());
        assertTrue(
                document.select("script:not([src]), [style], style, [onclick]").isEmpty(), "the policy forbids these");
        assertHeadingsInOrder(document);
        assertIdsAreUnique(document);
        for (Element input : document.select("input")) {
            assertFalse(document.select("label[for=" + input.id() + "]").isEmpty(), "an input without a label");
        }
        assertTrue(document.text().contains("không phải là ứng dụng chính thức"));
    }

    @Test
    void theWorkSaysWhatIsKnownAndHowWell() {
        Document page = document(page("/van-ban/trang-moi", 200));
        assertEquals(TITLE, page.expectFirst("h1").text());
        assertEquals(INTRODUCED, page.expectFirst(".whose").text());
        assertEquals(
                List.of("Văn bản này là gì", "Cách dùng thử"),
                page.select(".toc a").eachText());
        assertFact(page, "Số, ký hiệu", "802-QĐ/TW");
        assertFact(page, "Ngày ban hành", "16/6/2022");
        assertFact(page, "Hiệu lực", "Còn hiệu lực Theo một nguồn, tính đến tháng 1/2024. Văn bản đang được thi hành.");
        assertFact(page, "Đối chiếu", "Chưa đối chiếu: mới thấy ở một nguồn");
        assertEquals(
                "https://example.org/a?b=1&c=2", page.expectFirst(".sources a").attr("href"));
        assertTrue(page.text().contains("Ghi chú <i>của</i> thư viện."));
        assertTrue(page.text().contains("Một văn bản chưa có (thư viện chưa có)"));
    }

    @Test
    void theWorkCanBeCitedAndTakenAway() {
        Document page = document(page("/van-ban/trang-moi", 200));
        assertEquals(
                "Ban Bí thư: Quy định số 802-QĐ/TW, ngày 16/6/2022 “" + TITLE + "”.",
                page.expectFirst("#_citation").text());
        assertEquals(
                "/api/v1/works/trang-moi/edition.epub",
                page.expectFirst("#_epub").attr("href"));
        assertEquals("work:trang-moi", page.expectFirst(".offline-here").attr("data-offline"));
        assertTrue(document(page("/van-ban/trang-cu", 200)).select("#_epub, .offline-here").isEmpty());
    }

    @Test
    void theFrontDoorShowsWhatStandsOnTheShelves() {
        Element shelf = document(page("/", 200)).select(".shelf").stream()
                .filter(one -> one.selectFirst("a[href=/tu-sach/trang-thu]") != null)
                .findFirst()
                .orElseThrow();
        // What can be read comes first, whatever its place.
        assertEquals(
                List.of("/van-ban/trang-moi", "/van-ban/trang-cu"),
                shelf.select(".board a").eachAttr("href"));
        for (Element cover : shelf.select(".board img")) {
            assertTrue(cover.hasAttr("width") && cover.hasAttr("height"), "a page that jumps");
            given().get(cover.attr("src")).then().statusCode(200);
        }
    }

    @Test
    void thePagesAreAnApplication() {
        JsonPath manifest = given().get("/manifest.webmanifest")
                .then()
                .statusCode(200)
                .contentType("application/manifest+json")
                .extract()
                .jsonPath();
        assertEquals("Sổ tay", manifest.getString("short_name"));
        assertEquals("standalone", manifest.getString("display"));
        List<String> icons = manifest.getList("icons.src");
        assertTrue(manifest.getList("icons.purpose").contains("maskable"));
        icons.forEach(icon ->
                given().get(icon).then().statusCode(200).header("Cache-Control", Prepared.IMMUTABLE));
        List<String> shortcuts = manifest.getList("shortcuts.url");
        shortcuts.forEach(shortcut -> page(shortcut, 200));
        given().get("/favicon.ico").then().statusCode(200).header("Cache-Control", Prepared.REVALIDATE);
        given().get("/robots.txt").then().statusCode(200).contentType("text/plain");
        given().get("/bieu-tuong/0/khong-co.png").then().statusCode(404);
    }

    @Test
    void aRelationStandsOnBothPages() {
        Document older = document(page("/van-ban/trang-cu", 200));
        assertEquals("Được thay thế bởi", older.expectFirst(".replaced strong").text());
        assertEquals("/van-ban/trang-moi", older.expectFirst(".replaced a").attr("href"));
        Document newer = document(page("/van-ban/trang-moi", 200));
        assertEquals("Thay thế", newer.expectFirst("h3").text());
        assertEquals("/van-ban/trang-cu", newer.expectFirst(".relations a").attr("href"));
        assertTrue(newer.select(".replaced").isEmpty());
    }

    @Test
    void aRecordSaysThatThereIsNoText() {
        Document page = document(page("/van-ban/trang-cu", 200));
        assertTrue(page.expectFirst(".whose")
                .text()
                .startsWith("Thư viện mới có thông tin thư mục; nội dung chưa được bổ sung."));
        assertTrue(page.select(".toc").isEmpty());
        assertFact(page, "Ngày ban hành", "tháng 5/2013");
        // The work that replaces it, made for this test, says so and since when.
        assertFact(
                page,
                "Hiệu lực",
                "Đã được thay thế Theo Quy định số 802-QĐ/TW ngày 16/6/2022, tính đến 16/6/2022."
                        + " Đã có văn bản khác thay thế; chỉ nên dùng để tham khảo.");
    }

    @Test
    void readingShowsTheTextAndWhoseItIs() {
        Document first = document(page("/van-ban/trang-moi/van-ban-nay-la-gi", 200));
        assertEquals("Văn bản này là gì", first.expectFirst("h1").text());
        assertEquals(INTRODUCED, first.expectFirst(".whose").text());
        assertEquals(
                "/van-ban/trang-moi/cach-dung-thu",
                first.expectFirst(".text a").attr("href"),
                "a link within the work leads to the page of the section");
        assertEquals(
                "/van-ban/trang-moi/cach-dung-thu",
                first.expectFirst(".turn [rel=next]").attr("href"));
        assertTrue(first.select(".turn [rel=prev]").isEmpty());

        Document second = document(page("/van-ban/trang-moi/cach-dung-thu", 200));
        assertEquals("Đoạn khác, có 1 < 2 & 3.", second.expectFirst(".text").text());
        assertTrue(second.select(".turn [rel=next]").isEmpty());

        Document whole = document(page("/doc/trang-moi", 200));
        assertEquals(INTRODUCED, whole.expectFirst(".whose").text());
        assertEquals(
                List.of("Văn bản này là gì", "Cách dùng thử"),
                whole.select(".text h2").eachText());
    }

    @Test
    void aPageOfReadingNamesItsPlaceInTheWork() {
        Element first = document(page("/van-ban/trang-moi/van-ban-nay-la-gi", 200)).body();
        assertEquals("section", first.attr("data-page"));
        assertEquals("trang-moi", first.attr("data-work"));
        assertEquals(TITLE, first.attr("data-title"));
        assertEquals("van-ban-nay-la-gi", first.attr("data-anchor"));
        assertTrue(first.attr("data-edition").matches("[1-9][0-9]*"));
        assertTrue(first.attr("data-content").matches("[0-9a-f]{64}"));
        assertEquals("0.00000", first.attr("data-from"));
        assertTrue(first.select(".ending").isEmpty(), "there is more to read");

        Element last = document(page("/van-ban/trang-moi/cach-dung-thu", 200)).body();
        assertEquals(first.attr("data-to"), last.attr("data-from"), "one section ends where the next begins");
        assertEquals("1.00000", last.attr("data-to"));
        assertEquals(List.of("2", "2"), List.of(last.attr("data-position"), last.attr("data-count")));
        assertEquals("Bạn đã đọc đến cuối", last.expectFirst(".ending h2").text());

        Element whole = document(page("/doc/trang-moi", 200)).body();
        assertEquals("whole", whole.attr("data-page"));
        assertEquals(
                List.of(first.attr("data-content"), last.attr("data-content")),
                whole.select(".text").eachAttr("data-content"));
        assertEquals(
                "Đoạn khác, có 1 < 2 & 3.",
                whole.expectFirst("#cach-dung-thu .body").text());
    }

    @Test
    void everyLinkOfOurOwnLeadsSomewhere() {
        Set<String> seen =
                new LinkedHashSet<>(List.of("/", "/van-ban/trang-moi", "/van-ban/trang-cu", "/doc/trang-moi"));
        Deque<String> open = new ArrayDeque<>(seen);
        // Two steps from the entrance are enough to meet every kind of link; works of other tests are left alone.
        for (int pages = 0; pages < 30 && !open.isEmpty(); pages++) {
            String address = open.remove();
            Document page = document(page(address, 200));
            Stream.concat(
                            page.select("a[href^=/]").eachAttr("href").stream(),
                            page.select("link[rel=stylesheet]").eachAttr("href").stream())
                    .map(link -> link.replaceFirst("#.*", ""))
                    .filter(link -> !link.startsWith("/van-ban/") || link.startsWith("/van-ban/trang-"))
                    .filter(seen::add)
                    .forEach(link -> {
                        given().accept("*/*").get(link).then().statusCode(200);
                        if (link.startsWith("/van-ban") || link.startsWith("/tu-sach")) {
                            open.add(link);
                        }
                    });
            page.select("a[href^=#]")
                    .eachAttr("href")
                    .forEach(place -> assertFalse(
                            page.select("[id=" + place.substring(1) + "]").isEmpty(), address + place));
        }
        assertTrue(seen.contains("/tu-sach/trang-thu"), seen::toString);
    }

    @Test
    void searchMarksWhatWasFoundAndLeadsThere() throws InterruptedException {
        Document page = found("doan khac");
        Element hit = page.select(".entry").stream()
                .filter(entry -> entry.selectFirst("a[href=/van-ban/trang-moi]") != null)
                .findFirst()
                .orElseThrow();
        assertEquals("Đoạn khác", hit.expectFirst("mark").text());
        assertEquals(
                "/van-ban/trang-moi/cach-dung-thu#tim=%C4%90o%E1%BA%A1n%20kh%C3%A1c",
                hit.expectFirst(".go a").attr("href"));
        assertTrue(hit.text().contains(INTRODUCED), hit::text);
        assertEquals("doan khac", page.expectFirst("#_q").attr("value"));
        assertTrue(page.expectFirst(".total").text().endsWith("kết quả cho “doan khac”"));
    }

    @Test
    void whatWasFoundCanBeNarrowedAndWidenedAgain() throws InterruptedException {
        found("doan khac");
        Document page = document(page("/tim-kiem?q=doan+khac&shelf=trang-thu", 200));
        assertEquals(
                List.of("/van-ban/trang-moi"),
                page.select(".hits .title a").eachAttr("href").stream()
                        .filter(link -> link.startsWith("/van-ban/trang-"))
                        .toList());
        Element chosen = page.expectFirst(".active a");
        assertEquals("/tim-kiem?q=doan+khac", chosen.attr("href"));
        assertEquals("Bỏ lọc: Tủ <b>thử</b>", chosen.attr("aria-label"));
        Document other = document(page("/tim-kiem?q=doan+khac&shelf=khong-co", 200));
        assertTrue(other.select(".hits").isEmpty());
        page("/tim-kiem?q=doan+khac&year=hai", 400);
    }

    @Test
    void whatIsSearchedExactlyCanBeSearchedFreelyAgain() throws InterruptedException {
        found("doan khac");
        Document page = document(page("/tim-kiem?q=doan+khac&verbatim=true", 200));
        assertEquals("/tim-kiem?q=doan+khac", page.expectFirst(".understood a").attr("href"));
    }

    @Test
    void aSearchThatFindsNothingSaysSo() throws InterruptedException {
        found("doan khac");
        Document page = document(page("/tim-kiem?q=khongcogicanhetxyz", 200));
        assertEquals(
                "Không tìm thấy “khongcogicanhetxyz”", page.expectFirst("h2").text());
        assertHeadingsInOrder(page);
    }

    @Test
    void aSearchThatFindsTooLittleShowsWhatIsNearest() throws InterruptedException {
        found("doan khac");
        Document page = document(page("/tim-kiem?q=doan+khac+khongcogixyz+khongcogiabc", 200));
        assertEquals(
                List.of("Không tìm thấy “doan khac khongcogixyz khongcogiabc”", "Gần nhất với câu hỏi"),
                page.select("main h2:not(.title)").eachText());
        assertTrue(page.text().contains("có 2 trong 4 từ"), page::text);
        assertFalse(page.select("a[href=/van-ban/trang-moi]").isEmpty());
        assertHeadingsInOrder(page);
    }

    @Test
    void aKindThatHasNoneSaysHowManyThereAreOfAll() throws InterruptedException {
        found("doan khac");
        Document page = document(page("/tim-kiem?q=doan+khac&kind=charter", 200));
        assertEquals(
                "Không tìm thấy “doan khac” trong phần đã lọc",
                page.expectFirst("main h2").text());
        Element wider = page.expectFirst("main a.button");
        assertEquals("/tim-kiem?q=doan+khac", wider.attr("href"));
        assertTrue(wider.text().matches("Có [1-9][0-9]* kết quả nếu bỏ bớt lọc"), wider::text);
    }

    /** The index follows the library; a page that came too early says so and is not kept. */
    private static Document found(String words) throws InterruptedException {
        String address = "/tim-kiem?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        Document page = document(page(address, 200));
        while (page.select("a[href=/van-ban/trang-moi]").isEmpty()
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
            page = document(page(address, 200));
        }
        return page;
    }

    @Test
    void onlyTheDeskShowsFilesOfThisServiceInFrames() {
        given().get("/ban-bien-tap/ban-thao/1").then().statusCode(200).header("Content-Security-Policy", Prepared.DESK);
        given().get("/ghi-chu").then().header("Content-Security-Policy", Prepared.PAGE);
    }

    @Test
    void aShelfIsPagedToItsEnd() {
        library.shelf("trang-dai", "Tủ dài");
        for (int i = 10; i < 35; i++) {
            library.publish(Library.work("trang-dai-" + i, "Cuốn thứ " + i).on("trang-dai"));
        }
        Document first = document(page("/tu-sach/trang-dai", 200));
        assertEquals(20, first.select(".entry").size());
        String next = first.expectFirst("a[rel=next]").attr("href");
        Document second = document(page(next, 200));
        assertEquals(5, second.select(".entry").size());
        assertTrue(second.select("a[rel=next]").isEmpty());
        assertEquals("/tu-sach/trang-dai", second.expectFirst(".paging a").attr("href"));
    }

    @ParameterizedTest
    @CsvSource({
        "/van-ban/khong-co, 404",
        "/van-ban/trang-moi/khong-co, 404",
        "/tu-sach/khong-co, 404",
        "/doc/trang-cu, 404",
        "/khong-co-gi, 404",
        "/van-ban?kind=novel, 400",
        "/van-ban?cursor=abc, 400",
        "/van-ban?sort=shelf, 400",
        "/tim-kiem?q=a&cursor=abc, 400",
        "/tim-kiem?q=a&kind=novel, 400"
    })
    void whatIsNotThereIsSaidInVietnamese(String address, int status) {
        ValidatableResponse response = page(address, status)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", Prepared.PAGE);
        Document page = document(response);
        assertEquals(
                status == 404 ? "Không tìm thấy trang này" : "Thư viện chưa hiểu yêu cầu này",
                page.expectFirst("h1").text());
    }

    @Test
    void aProgramStillGetsAProblem() {
        given().accept("application/json")
                .get("/api/v1/works/khong-co")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().accept(BROWSER)
                .get("/api/v1/works/khong-co")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void whatIsTypedIsOnlyEverText() {
        String hostile = "\"><script>alert(1)</script>";
        given().accept(BROWSER)
                .queryParam("topic", hostile)
                .get("/van-ban")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")));
        Document searched = document(given().accept(BROWSER)
                .queryParam("q", hostile)
                .get("/tim-kiem")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert"))));
        assertEquals(hostile, searched.expectFirst("#_q").attr("value"));
        given().accept(BROWSER)
                .queryParam("kind", hostile)
                .get("/van-ban")
                .then()
                .statusCode(400)
                .body(not(containsString("<script>alert")));
        given().accept(BROWSER).get("/van-ban/trang-moi").then().body(not(containsString("<script>alert")));
        given().accept(BROWSER).get("/tu-sach/trang-thu").then().body(not(containsString("<b>")));
    }

    @Test
    void theStyleSheetStaysForAsLongAsItsAddress() {
        String address =
                document(page("/", 200)).expectFirst("link[rel=stylesheet]").attr("href");
        given().get(address).then().statusCode(200).contentType("text/css").header("Cache-Control", Prepared.IMMUTABLE);
        given().get("/style/0000/sotay.css").then().statusCode(200).header("Cache-Control", Prepared.REVALIDATE);
    }

    @Test
    void pagesAreNoPartOfTheContract() {
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.keySet().any { !it.startsWith('/api/') }", equalTo(false));
    }

    private static void assertFact(Document page, String name, String value) {
        List<String> values = page.select("dl > div").stream()
                .filter(fact -> fact.expectFirst("dt").text().equals(name))
                .map(fact -> fact.expectFirst("dd").text())
                .toList();
        assertEquals(List.of(value), values);
    }

    private static void assertHeadingsInOrder(Document page) {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertTrue(level <= before + 1, "h" + level + " after h" + before + ": " + heading.text());
            before = level;
        }
    }

    private static void assertIdsAreUnique(Document page) {
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    private static ValidatableResponse page(String address, int status) {
        return given().accept(BROWSER)
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("text/html");
    }

    private static Document document(ValidatableResponse page) {
        return Jsoup.parse(page.extract().asString());
    }
}
