package vn.sotay.opds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.Library.work;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.sotay.Library;
import vn.sotay.account.AppPassword;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Kind;

@QuarkusTest
class FeedResourceTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ACQUISITION = "http://opds-spec.org/acquisition";
    private static final int SHELVED = 55;

    @Inject
    Library library;

    @Inject
    SignedInReaders readers;

    @BeforeEach
    void fill() {
        library.shelf("tu-opds", "Tủ OPDS <&>");
        for (int i = 0; i < SHELVED; i++) {
            library.publish(work("opds-" + i, "Đầu sách \"opds\" & số " + i)
                    .document(
                            i % 2 == 0 ? Kind.DECISION : Kind.PLAN,
                            i + "-QĐ/OP",
                            "Ban thử nghiệm",
                            "2019-05-" + (10 + i % 20))
                    .about("Chủ đề OPDS")
                    .on("tu-opds")
                    .text("## Điều 1\n\nNội dung số " + i + ".\n"));
        }
        library.publish(work("opds-khong-chu", "Không chữ").on("tu-opds"));
        library.publish(work("opds-noi-bo", "Nội bộ opds")
                .on("tu-opds")
                .audience(Audience.parse("members"))
                .text("## Điều 1\n\nNội bộ.\n"));
    }

    @Test
    void jsonIsCrawledToTheLastPageAndEachBookOpened() {
        Deque<String> open = new ArrayDeque<>(List.of("/opds/v2"));
        Set<String> seen = new HashSet<>();
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            String address = open.pop();
            if (!seen.add(address)) {
                continue;
            }
            JsonPath feed = get(given(), address)
                    .then()
                    .statusCode(200)
                    .contentType("application/opds+json")
                    .body("links.find { it.rel == 'self' }.href", equalTo(address))
                    .body("links.rel", hasItem("http://opds-spec.org/auth/document"))
                    .extract()
                    .jsonPath();
            assertFalse(feed.getString("metadata.title").isBlank());
            boolean navigation = feed.get("navigation") != null;
            assertTrue(navigation != (feed.get("publications") != null), "one or the other: " + address);
            if (navigation) {
                feed.<Map<String, Object>>getList("navigation")
                        .forEach(link -> open.add(String.valueOf(link.get("href"))));
            } else {
                found.computeIfAbsent(base(address), first -> new ArrayList<>()).addAll(feed.getList("publications"));
                String next = feed.getString("links.find { it.rel == 'next' }?.href");
                if (next != null) {
                    open.add(next);
                } else {
                    assertEquals(
                            feed.getInt("metadata.numberOfItems"),
                            found.getOrDefault(base(address), List.of()).size(),
                            address);
                }
            }
        }
        List<Map<String, Object>> shelf = found.getOrDefault("/opds/v2/works?shelf=tu-opds", List.of());
        assertEquals(SHELVED, shelf.size());
        Set<String> books = new LinkedHashSet<>();
        Set<String> names = new HashSet<>();
        for (Map<String, Object> publication : shelf) {
            JsonPath entry = new JsonPath(json(publication));
            assertTrue(names.add(entry.getString("metadata.identifier")), "each once");
            assertEquals("vi", entry.getString("metadata.language"));
            assertTrue(entry.getString("metadata.description").startsWith("Toàn văn"), "whose text it is");
            books.add(entry.getString("links.find { it.rel == '" + ACQUISITION + "/open-access' }.href"));
            assertEquals("application/webpub+json", entry.getString("links.find { it.rel == 'self' }.type"));
            assertEquals(2, entry.getList("images").size());
        }
        books.forEach(book -> given().head(book).then().statusCode(200).contentType("application/epub+zip"));
        JsonPath first = new JsonPath(json(shelf.get(0)));
        given().get(first.getString("links.find { it.rel == 'self' }.href"))
                .then()
                .statusCode(200);
        get(given(), first.getString("images[1].href"))
                .then()
                .statusCode(200)
                .contentType(first.getString("images[1].type"));
        assertTrue(found.keySet().stream().anyMatch(address -> address.contains("issuer=ban-thu-nghiem")));
        assertTrue(found.keySet().stream().anyMatch(address -> address.contains("topic=chu-de-opds")));
        assertTrue(found.keySet().stream().anyMatch(address -> address.contains("kind=plan")));
    }

    @Test
    void atomIsCrawledToTheLastPageAndEachBookOpened() throws IOException, SAXException, ParserConfigurationException {
        Deque<String> open = new ArrayDeque<>(List.of("/opds/v1.2"));
        Set<String> seen = new HashSet<>();
        Map<String, List<Element>> found = new HashMap<>();
        while (!open.isEmpty()) {
            String address = open.pop();
            if (!seen.add(address)) {
                continue;
            }
            Response answer = get(given(), address);
            assertEquals(200, answer.statusCode(), address);
            Element feed = xml(answer).getDocumentElement();
            assertEquals("feed", feed.getLocalName());
            assertEquals(address, link(feed, "self").getAttribute("href"));
            // JAX-RS puts the parameters of a type in an order of its own.
            assertEquals(
                    Set.of(answer.contentType().replace(" ", "").split(";", -1)),
                    Set.of(link(feed, "self").getAttribute("type").split(";", -1)));
            for (String required : List.of("id", "title", "updated")) {
                assertFalse(text(feed, required).isBlank(), required);
            }
            assertEquals(
                    "application/opensearchdescription+xml",
                    link(feed, "search").getAttribute("type"));
            boolean acquisition = answer.contentType().contains("kind=acquisition");
            for (Element entry : children(feed, "entry")) {
                assertFalse(text(entry, "id").isBlank());
                assertFalse(text(entry, "updated").isBlank());
                if (acquisition) {
                    found.computeIfAbsent(base(address), first -> new ArrayList<>())
                            .add(entry);
                } else {
                    Element door = children(entry, "link").get(0);
                    assertTrue(door.getAttribute("type").startsWith("application/atom+xml;profile=opds-catalog;kind="));
                    open.add(door.getAttribute("href"));
                }
            }
            links(feed, "next").forEach(next -> open.add(next.getAttribute("href")));
        }
        List<Element> shelf = found.getOrDefault("/opds/v1.2/works?shelf=tu-opds", List.of());
        assertEquals(SHELVED, shelf.size());
        Set<String> ids = new HashSet<>();
        for (Element entry : shelf) {
            assertTrue(ids.add(text(entry, "id")));
            assertEquals(1, children(entry, "author").size());
            assertTrue(text(entry, "summary").startsWith("Toàn văn"));
            Element book = link(entry, ACQUISITION + "/open-access");
            assertEquals("application/epub+zip", book.getAttribute("type"));
            given().head(book.getAttribute("href")).then().statusCode(200);
            assertFalse(link(entry, "http://opds-spec.org/image")
                    .getAttribute("href")
                    .isBlank());
        }
        given().get(link(shelf.get(0), "http://opds-spec.org/image/thumbnail").getAttribute("href"))
                .then()
                .statusCode(200)
                .contentType("image/png");
    }

    /** A photograph's sizes are JPEG, a flat drawing's are smaller as PNG, and one that is narrow has no large size. */
    @Test
    void uploadedCoversAreWhatFeedsAndManifestSay() throws Exception {
        library.shelf("tu-bia", "Tủ bìa");
        for (String format : List.of("png", "jpg")) {
            String slug = "opds-bia-" + format;
            library.publish(work(slug, "Có bìa " + format)
                    .document(Kind.PLAN, format + "-KH/OP", "Ban thử nghiệm", "2019-06-01")
                    .on("tu-bia")
                    .text("## Điều 1\n\nNội dung.\n"));
            upload(slug, format);
        }
        JsonPath feed = get(given(), "/opds/v2/works?shelf=tu-bia").jsonPath();
        Element atom = xml(get(given(), "/opds/v1.2/works?shelf=tu-bia")).getDocumentElement();
        for (int i = 0; i < 2; i++) {
            Element entry = children(atom, "entry").get(i);
            for (int size = 0; size < 2; size++) {
                String image = "publications[" + i + "].images[" + size + "].";
                Response shown = get(given(), feed.getString(image + "href"));
                assertEquals(shown.contentType(), feed.getString(image + "type"));
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown.asByteArray()));
                assertEquals(picture.getWidth(), feed.getInt(image + "width"));
                assertEquals(picture.getHeight(), feed.getInt(image + "height"));
                String relation = "http://opds-spec.org/image" + (size == 0 ? "" : "/thumbnail");
                assertEquals(shown.contentType(), link(entry, relation).getAttribute("type"));
            }
            JsonPath manifest = given().get(
                            feed.getString("publications[" + i + "].links.find { it.rel == 'self' }.href"))
                    .jsonPath();
            assertEquals(
                    given().get(manifest.getString("resources.find { it.rel == 'cover' }.href"))
                            .contentType(),
                    manifest.getString("resources.find { it.rel == 'cover' }.type"));
        }
        assertEquals(
                List.of("image/jpeg", "image/png"),
                feed.getList("publications.images.flatten().type", String.class).stream()
                        .distinct()
                        .sorted()
                        .toList());
    }

    private void upload(String slug, String format) throws IOException {
        BufferedImage image = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        String address = "/api/v1/editorial/works/" + slug;
        String token = readers.token(Roles.EDITOR);
        String tag = given().auth().oauth2(token).get(address).header("ETag");
        given().auth()
                .oauth2(token)
                .header("If-Match", tag)
                .contentType("application/octet-stream")
                .body(out.toByteArray())
                .put(address + "/cover")
                .then()
                .statusCode(200);
    }

    @Test
    void everyFeedAndManifestIsWhatItsSchemaSays() throws Exception {
        List<String> found = FeedSchemas.crawl(address -> get(given(), address).asByteArray());
        assertEquals(List.of(), found.subList(1, found.size()));
        assertTrue(Integer.parseInt(found.get(0)) > SHELVED, found.get(0));
        for (String words :
                List.of("%C4%91%E1%BA%A7u%20%22s%C3%A1ch%22%20%7B%5E%7C%60%5C%3C%3E%7D", "khong-co-gi-ca")) {
            assertEquals(
                    List.of(),
                    FeedSchemas.complaints(
                            get(given(), "/opds/v1.2/search?q=" + words).asString()));
            assertEquals(
                    List.of(),
                    FeedSchemas.complaints(
                            "feed", get(given(), "/opds/v2/search?q=" + words).asByteArray()));
        }
    }

    @Test
    void facetsNarrowDownAndCountWhatTheyGive() {
        JsonPath feed = get(given(), "/opds/v2/works?shelf=tu-opds").jsonPath();
        String plans = "facets.find { it.metadata.title == 'Loại' }.links.find { it.title == 'Kế hoạch' }";
        JsonPath narrowed = get(given(), feed.getString(plans + ".href")).jsonPath();
        assertEquals(feed.getInt(plans + ".properties.numberOfItems"), narrowed.getInt("metadata.numberOfItems"));
        assertEquals(
                "self",
                narrowed.getString(
                        "facets.find { it.metadata.title == 'Loại' }.links.find { it.title == 'Kế hoạch' }.rel"));
        assertEquals(
                28,
                narrowed.getInt(
                        "facets.find { it.metadata.title == 'Loại' }.links.find { it.title == 'Quyết định' }.properties.numberOfItems"),
                "what choosing another would give");
    }

    @Test
    void membersSeeMoreAndAreAskedForTheirAppPassword() {
        String all = "/opds/v2/works?shelf=tu-opds";
        assertEquals(SHELVED, get(given(), all).jsonPath().getInt("metadata.numberOfItems"));
        for (String version : List.of("v2", "v1.2")) {
            get(given(), "/opds/" + version + "/members")
                    .then()
                    .statusCode(401)
                    .contentType("application/opds-authentication+json")
                    .header("WWW-Authenticate", "Basic realm=\"sotay\", charset=\"UTF-8\"")
                    .body("authentication[0].type", equalTo("http://opds-spec.org/auth/basic"));
        }
        AppPassword app = SignedInReaders.appPassword(readers.token());
        String name = app.userName();
        String secret = app.password();
        for (int i = 0; i < 2; i++) {
            assertEquals(200, get(signedIn(name, secret), "/opds/v1.2/members").statusCode());
            Response mine = get(signedIn(name, secret), all);
            assertEquals(SHELVED + 1, mine.jsonPath().getInt("metadata.numberOfItems"));
            mine.then().header("Cache-Control", "private, no-cache");
            get(given(), all).then().header("Cache-Control", "public, no-cache");
        }
        get(signedIn(name, secret), "/api/v1/works/opds-noi-bo/edition.epub")
                .then()
                .statusCode(200);
        get(signedIn(name, "wrong"), all)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .contentType("application/opds-authentication+json");
        get(given(), "/opds/v2/members").then().statusCode(401);
        get(given(), "/opds/authentication")
                .then()
                .statusCode(200)
                .body("id", equalTo("urn:sotay:opds:authentication"));
    }

    @Test
    void searchFindsWhatHasAText() {
        get(given(), "/opds/v1.2/search.xml")
                .then()
                .statusCode(200)
                .body(containsString("template=\"/opds/v1.2/search?q={searchTerms}\""));
        long end = System.nanoTime() + 30_000_000_000L;
        List<String> titles = List.of();
        while (titles.stream().noneMatch(title -> title.startsWith("Đầu sách")) && System.nanoTime() < end) {
            titles = get(given(), "/opds/v2/search?q=%C4%91%E1%BA%A7u%20s%C3%A1ch%20opds")
                    .jsonPath()
                    .getList("publications.metadata.title");
            Thread.onSpinWait();
        }
        assertTrue(titles.stream().anyMatch(title -> title.startsWith("Đầu sách")), "the index follows");
        assertFalse(titles.contains("Không chữ"), "there is nothing to acquire");
        get(given(), "/opds/v1.2/search?q=khong-co-gi-nhu-the-xyz").then().statusCode(200);
        get(given(), "/opds/v2/search").then().statusCode(400).body("violations.field", hasItem("q"));
    }

    @Test
    void badInputIsNamed() {
        get(given(), "/opds/v2/works?kind=x&year=0&cursor=y&sort=z")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("kind"))
                .body("violations.field", hasItem("cursor"));
        get(given(), "/opds/v2/works?shelf=khong-co").then().statusCode(404);
        get(given(), "/opds/v3").then().statusCode(404);
        get(given(), "/opds/v2/works?topic=" + "x".repeat(301)).then().statusCode(400);
        get(given(), "/opds/v2/works?issuer=khong-ai")
                .then()
                .statusCode(200)
                .body("metadata.numberOfItems", equalTo(0));
    }

    @Test
    void aWebPublicationLeadsToItsSections() {
        library.publish(work("opds-manifest", "Xuất bản phẩm")
                .text("Lời đầu.\n\n## Chương I\n\n### Điều 1\n\nMột.\n\n## Chương II\n\nHai.\n"));
        Response answer = get(given(), "/api/v1/works/opds-manifest/manifest.json");
        answer.then()
                .statusCode(200)
                .contentType("application/webpub+json")
                .header("ETag", not(equalTo(null)))
                .body("metadata.identifier", startsWith("urn:uuid:"))
                .body("readingOrder.title", equalTo(List.of("Mở đầu", "Chương I", "Điều 1", "Chương II")))
                .body("toc.title", equalTo(List.of("Mở đầu", "Chương I", "Chương II")))
                .body("toc[1].children[0].title", equalTo("Điều 1"))
                .body("links.find { it.rel == 'alternate' }.type", equalTo("application/epub+zip"));
        answer.jsonPath()
                .<String>getList("readingOrder.href")
                .forEach(section -> get(given(), section).then().statusCode(200));
        get(given(), answer.jsonPath().getString("resources[0].href")).then().statusCode(200);
        library.publish(work("opds-manifest-0", "Chỉ dữ liệu"));
        get(given(), "/api/v1/works/opds-manifest-0/manifest.json")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sotay:problem:no-text"));
    }

    private static RequestSpecification signedIn(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }

    private static Response get(RequestSpecification request, String address) {
        return request.urlEncodingEnabled(false).get(address);
    }

    private static String base(String address) {
        return address.replaceAll("[?&]cursor=[^&]*", "");
    }

    private static String json(Map<String, Object> map) {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(map)
                .toString();
    }

    private static Document xml(Response answer) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = parent.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element child
                    && ATOM.equals(child.getNamespaceURI())
                    && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static Element link(Element parent, String relation) {
        return links(parent, relation).get(0);
    }

    private static List<Element> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .toList();
    }
}
