package vn.sotay.opds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.CoverImage;
import vn.sotay.catalog.ReadableWork;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.opds.epub.BookFile;

/** A page of the catalogue as OPDS 2.0 says it; {@code https://specs.opds.io/opds-2.0}. */
final class JsonFeed {
    static final String TYPE = "application/opds+json";
    static final String BASE = "/opds/v2";

    private JsonFeed() {}

    static Map<String, Object> of(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("title", feed.title());
        metadata.put("modified", feed.updated().toString());
        if (feed.total() != null) {
            metadata.put("numberOfItems", feed.total());
            metadata.put("itemsPerPage", Feeds.PAGE);
        }
        json.put("metadata", metadata);
        List<Object> links = new ArrayList<>();
        links.add(link("self", BASE + feed.path(), TYPE));
        links.add(link("start", BASE, TYPE));
        add(links, "up", feed.up());
        add(links, "first", feed.first());
        add(links, "next", feed.next());
        Map<String, Object> search = link("search", BASE + "/search{?q}", TYPE);
        search.put("templated", true);
        links.add(search);
        links.add(link(AuthenticationDocument.RELATION, AuthenticationDocument.ADDRESS, AuthenticationDocument.TYPE));
        json.put("links", links);
        if (!feed.acquisition()) {
            json.put("navigation", feed.doors().stream().map(JsonFeed::door).toList());
        } else {
            if (!feed.facets().isEmpty()) {
                json.put("facets", feed.facets().stream().map(JsonFeed::facet).toList());
            }
            json.put(
                    "publications",
                    feed.works().stream().map(JsonFeed::publication).toList());
        }
        return json;
    }

    private static Map<String, Object> door(Feed.Door door) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("href", BASE + door.path());
        link.put("title", door.title());
        link.put("type", TYPE);
        link.put("rel", door.relation() == null ? "subsection" : door.relation());
        if (door.count() != null) {
            link.put("properties", Map.of("numberOfItems", door.count()));
        }
        return link;
    }

    private static Map<String, Object> facet(Feed.FacetGroup group) {
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("metadata", Map.of("title", group.title()));
        facet.put(
                "links",
                group.choices().stream()
                        .map(choice -> {
                            Map<String, Object> link = new LinkedHashMap<>();
                            link.put("href", BASE + choice.path());
                            link.put("type", TYPE);
                            link.put("title", choice.title());
                            if (choice.active()) {
                                link.put("rel", "self");
                            }
                            link.put("properties", Map.of("numberOfItems", choice.count()));
                            return link;
                        })
                        .toList());
        return facet;
    }

    private static Map<String, Object> publication(ReadableWork work) {
        WorkSummary summary = work.summary();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("@type", "http://schema.org/Book");
        metadata.put("identifier", Entries.identifier(summary));
        metadata.put("title", summary.title());
        if (!summary.creators().isEmpty()) {
            metadata.put("author", summary.creators());
        }
        String publisher = Entries.publisher(work);
        if (publisher != null) {
            metadata.put("publisher", publisher);
        }
        metadata.put("language", work.language());
        metadata.put("modified", work.changedAt().toString());
        if (summary.issued() != null && summary.issued().text().length() == 10) {
            // A year or month alone is no date there.
            metadata.put("published", summary.issued().text());
        }
        metadata.put("description", Entries.description(work));
        List<String> subjects = new ArrayList<>();
        subjects.add(summary.kind().label());
        subjects.addAll(summary.topics());
        metadata.put("subject", subjects);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("metadata", metadata);
        json.put(
                "links",
                List.of(
                        link("self", Entries.manifest(summary), ManifestResource.TYPE),
                        link("alternate", Entries.page(summary), "text/html"),
                        link(
                                "http://opds-spec.org/acquisition/open-access",
                                Entries.book(summary),
                                BookFile.MEDIA_TYPE),
                        progression(summary)));
        json.put("images", work.images().stream().map(JsonFeed::image).toList());
        return json;
    }

    /** Only who signs in has a place; that the link says so saves a round trip. */
    private static Map<String, Object> progression(WorkSummary work) {
        Map<String, Object> link = link(Progression.RELATION, Entries.progression(work), Progression.TYPE);
        link.put(
                "properties",
                Map.of(
                        "authenticate",
                        Map.of("href", AuthenticationDocument.ADDRESS, "type", AuthenticationDocument.TYPE)));
        return link;
    }

    private static Map<String, Object> image(CoverImage cover) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("href", cover.address());
        image.put("type", cover.mediaType());
        image.put("width", cover.width());
        image.put("height", cover.height());
        return image;
    }

    static Map<String, Object> link(String relation, String href, String type) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("rel", relation);
        link.put("href", href);
        link.put("type", type);
        return link;
    }

    private static void add(List<Object> links, String relation, @Nullable String path) {
        if (path != null) {
            links.add(link(relation, BASE + path, TYPE));
        }
    }
}
