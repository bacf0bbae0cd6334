package vn.sotay.opds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas refuse what they are there to refuse. */
class FeedSchemasTest {
    private static final String ATOM = AtomFeed.of(
            new Feed(
                    "",
                    "Thư viện",
                    Instant.parse("2026-01-02T03:04:05Z"),
                    List.of(new Feed.Door("Mới nhất", "Theo ngày", "/works?sort=newest", true, 3, null)),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null),
            "Thư viện");
    private static final String FEED = """
            {"metadata": {"title": "a", "modified": "2026-01-02T03:04:05Z"},
             "links": [{"rel": "self", "href": "/opds/v2", "type": "application/opds+json"}],
             "publications": [{"metadata": {"title": "b", "language": "vi", "identifier": "urn:sotay:work:b"},
               "links": [{"rel": "http://opds-spec.org/acquisition/open-access", "href": "/b", "type": "application/epub+zip"}],
               "images": [{"href": "/c", "type": "image/png", "width": 640}]}]}""";

    @Test
    void takeWhatIsInOrder() throws Exception {
        assertEquals(List.of(), FeedSchemas.complaints(ATOM));
        assertEquals(List.of(), FeedSchemas.complaints("feed", FEED.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"self\" | \"other\"",
                "/opds-spec.org/acquisition/ | /elsewhere/",
                "image/png | image/webp",
                "\"width\": 640 | \"width\": 0",
                "2026-01-02T03:04:05Z | yesterday",
                "urn:sotay:work:b | no address",
                "\"title\": \"b\", | ",
                "\"publications\" | \"books\""
            })
    void complainOfJson(String right, String wrong) throws Exception {
        String other = FEED.replace(right, wrong == null ? "" : wrong);
        assertFalse(other.equals(FEED));
        assertFalse(FeedSchemas.complaints("feed", other.getBytes(StandardCharsets.UTF_8))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-02T03:04:05Z | 2026",
                "rel=\"subsection\" | rel=\"anything\"",
                "/opds/v1.2/search.xml | /search?q={searchTerms}",
                "kind=acquisition | kind=other",
                "<title>Mới nhất</title> | ",
                "<author> | <author><name>Hai</name></author><author>"
            })
    void complainOfAtom(String right, String wrong) throws Exception {
        String other = ATOM.replace(right, wrong == null ? "" : wrong);
        assertFalse(other.equals(ATOM));
        assertFalse(FeedSchemas.complaints(other).isEmpty());
    }
}
