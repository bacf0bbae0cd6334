package vn.sotay.opds;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.CoverImage;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.ReadableWork;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.opds.epub.BookFile;
import vn.sotay.opds.epub.Xml;

/** A page of the catalogue as OPDS 1.2 says it, in Atom; {@code https://specs.opds.io/opds-1.2}. */
final class AtomFeed {
    static final String NAVIGATION = "application/atom+xml;profile=opds-catalog;kind=navigation";
    static final String ACQUISITION = "application/atom+xml;profile=opds-catalog;kind=acquisition";
    static final String OPEN_SEARCH = "application/opensearchdescription+xml";
    static final String BASE = "/opds/v1.2";

    private final StringBuilder out = new StringBuilder();

    private AtomFeed() {}

    static String type(Feed feed) {
        return feed.acquisition() ? ACQUISITION : NAVIGATION;
    }

    static String of(Feed feed, String library) {
        AtomFeed atom = new AtomFeed();
        atom.write(feed, library);
        return atom.out.toString();
    }

    /** OpenSearch 1.1 description: how the catalogue is searched. */
    static String search(String library) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                <ShortName>Thư viện</ShortName>
                <Description>%s</Description>
                <InputEncoding>UTF-8</InputEncoding>
                <OutputEncoding>UTF-8</OutputEncoding>
                <Url type="%s" template="%s/search?q={searchTerms}"/>
                </OpenSearchDescription>
                """.formatted(Xml.text("Tìm trong " + library), ACQUISITION, BASE);
    }

    private void write(Feed feed, String library) {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" \
                xmlns:opds="http://opds-spec.org/2010/catalog" xmlns:thr="http://purl.org/syndication/thread/1.0" \
                xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xml:lang="vi">
                """);
        element("id", "urn:sotay:opds:" + feed.path());
        element("title", feed.title());
        element("updated", feed.updated().truncatedTo(ChronoUnit.MILLIS).toString());
        out.append("<author><name>").append(Xml.text(library)).append("</name></author>\n");
        link("self", BASE + feed.path(), type(feed));
        link("start", BASE, NAVIGATION);
        if (feed.up() != null) {
            link("up", BASE + feed.up(), NAVIGATION);
        }
        page("first", feed.first());
        page("next", feed.next());
        link("search", BASE + "/search.xml", OPEN_SEARCH);
        link(AuthenticationDocument.RELATION, AuthenticationDocument.ADDRESS, AuthenticationDocument.TYPE);
        if (feed.total() != null) {
            element("opensearch:totalResults", feed.total().toString());
            element("opensearch:itemsPerPage", String.valueOf(Feeds.PAGE));
        }
        for (Feed.FacetGroup group : feed.facets()) {
            for (Feed.Choice choice : group.choices()) {
                out.append("<link rel=\"http://opds-spec.org/facet\" href=\"%s\" type=\"%s\" title=\"%s\" "
                                .formatted(Xml.text(BASE + choice.path()), ACQUISITION, Xml.text(choice.title()))
                        + "opds:facetGroup=\"%s\"%s thr:count=\"%s\"/>\n"
                                .formatted(
                                        Xml.text(group.title()),
                                        choice.active() ? " opds:activeFacet=\"true\"" : "",
                                        choice.count()));
            }
        }
        feed.doors().forEach(door -> door(door, feed));
        feed.works().forEach(this::entry);
        out.append("</feed>\n");
    }

    private void door(Feed.Door door, Feed feed) {
        out.append("<entry>\n");
        element("id", "urn:sotay:opds:" + door.path());
        element("title", door.title());
        element("updated", feed.updated().truncatedTo(ChronoUnit.MILLIS).toString());
        out.append("<content type=\"text\">").append(Xml.text(door.summary())).append("</content>\n");
        out.append("<link rel=\"%s\" href=\"%s\" type=\"%s\"%s/>\n"
                .formatted(
                        door.relation() == null ? "subsection" : door.relation(),
                        Xml.text(BASE + door.path()),
                        door.works() ? ACQUISITION : NAVIGATION,
                        door.count() == null ? "" : " thr:count=\"" + door.count() + '"'));
        out.append("</entry>\n");
    }

    private void entry(ReadableWork work) {
        WorkSummary summary = work.summary();
        out.append("<entry>\n");
        element("id", Entries.identifier(summary));
        element("title", summary.title());
        element("updated", work.changedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        summary.creators()
                .forEach(creator ->
                        out.append("<author><name>").append(Xml.text(creator)).append("</name></author>\n"));
        String publisher = Entries.publisher(work);
        if (summary.creators().isEmpty() && publisher != null) {
            // Atom wants an author, and of a document nobody else is one.
            out.append("<author><name>").append(Xml.text(publisher)).append("</name></author>\n");
        }
        if (publisher != null) {
            element("dc:publisher", publisher);
        }
        element("dc:language", work.language());
        element("dc:identifier", Entries.identifier(summary));
        PartialDate issued = summary.issued();
        Integer year = summary.year();
        if (issued != null) {
            element("dc:issued", issued.text());
        } else if (year != null) {
            element("dc:issued", year.toString());
        }
        category(summary.kind().wire(), summary.kind().label());
        summary.topics().forEach(topic -> category(topic, topic));
        out.append("<summary type=\"text\">")
                .append(Xml.text(Entries.description(work)))
                .append("</summary>\n");
        CoverImage large = work.images().get(0);
        CoverImage small = work.images().get(1);
        link("http://opds-spec.org/image", large.address(), large.mediaType());
        link("http://opds-spec.org/image/thumbnail", small.address(), small.mediaType());
        link("alternate", Entries.page(summary), "text/html");
        link("http://opds-spec.org/acquisition/open-access", Entries.book(summary), BookFile.MEDIA_TYPE);
        link(Progression.RELATION, Entries.progression(summary), Progression.TYPE);
        out.append("</entry>\n");
    }

    private void category(String term, String label) {
        out.append("<category term=\"%s\" label=\"%s\"/>\n".formatted(Xml.text(term), Xml.text(label)));
    }

    private void page(String relation, @Nullable String path) {
        if (path != null) {
            link(relation, BASE + path, ACQUISITION);
        }
    }

    private void link(String relation, String href, String type) {
        out.append("<link rel=\"%s\" href=\"%s\" type=\"%s\"/>\n".formatted(relation, Xml.text(href), type));
    }

    private void element(String name, String value) {
        out.append("<%1$s>%2$s</%1$s>\n".formatted(name, Xml.text(value)));
    }
}
