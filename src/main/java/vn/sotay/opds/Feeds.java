package vn.sotay.opds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.ReadableWork;
import vn.sotay.catalog.Shelf;
import vn.sotay.catalog.WorkSearch;
import vn.sotay.catalog.WorkTerms;
import vn.sotay.opds.Feed.Choice;
import vn.sotay.opds.Feed.Door;
import vn.sotay.opds.Feed.FacetGroup;
import vn.sotay.page.Cursor;
import vn.sotay.page.Page;
import vn.sotay.problem.ProblemException;

/** The pages of the catalogue. Only works with a text stand in it: reading systems have no use for others. */
@ApplicationScoped
class Feeds {
    static final int PAGE = 50;
    private static final int MOST_CHOICES = 30;

    private final Catalog catalog;
    private final WorkSearch search;
    private final String library;

    @Inject
    Feeds(Catalog catalog, WorkSearch search, @ConfigProperty(name = "sotay.product-name") String library) {
        this.catalog = catalog;
        this.search = search;
        this.library = library;
    }

    /** A value by which works are found, and how many. */
    private record Term(String key, String title, int count) {}

    Feed root(String path, Viewer viewer) {
        List<WorkTerms> terms = catalog.terms(null, viewer);
        List<Door> doors = List.of(
                new Door(
                        "Mới nhất",
                        "Văn bản và sách theo ngày ban hành, mới trước",
                        FeedFilter.ALL.newestFirst().path(null),
                        true,
                        terms.size(),
                        "http://opds-spec.org/sort/new"),
                new Door("Tất cả", "Mọi đầu sách theo tên", FeedFilter.ALL.path(null), true, terms.size(), null),
                new Door("Tủ sách", "Các tủ sách của thư viện", "/shelves", false, null, null),
                new Door("Loại", "Nghị quyết, quy định, sách, tài liệu…", "/kinds", false, null, null),
                new Door("Cơ quan ban hành", "Theo nơi ban hành", "/issuers", false, null, null),
                new Door("Chủ đề", "Theo chủ đề", "/topics", false, null, null));
        return navigation(path, library, path.isEmpty() ? null : "", doors, terms);
    }

    Feed shelves(Viewer viewer) {
        List<Door> doors = new ArrayList<>();
        for (Shelf shelf : catalog.shelves(viewer)) {
            if (shelf.workCount() > 0) {
                String path = FeedFilter.ALL.shelf(shelf.slug()).path(null);
                doors.add(new Door(shelf.title(), shelf.description(), path, true, null, null));
            }
        }
        return navigation("/shelves", "Tủ sách", "", doors, catalog.terms(null, viewer));
    }

    Feed kinds(Viewer viewer) {
        List<WorkTerms> terms = catalog.terms(null, viewer);
        return navigation("/kinds", "Loại", "", doors(kinds(terms), key -> FeedFilter.ALL.kind(kind(key))), terms);
    }

    Feed issuers(Viewer viewer) {
        List<WorkTerms> terms = catalog.terms(null, viewer);
        return navigation("/issuers", "Cơ quan ban hành", "", doors(issuers(terms), FeedFilter.ALL::issuer), terms);
    }

    Feed topics(Viewer viewer) {
        List<WorkTerms> terms = catalog.terms(null, viewer);
        return navigation("/topics", "Chủ đề", "", doors(topics(terms), FeedFilter.ALL::topic), terms);
    }

    /** A list of works. @throws ProblemException 404 when there is no such shelf */
    Feed works(FeedFilter filter, @Nullable Cursor cursor, Viewer viewer) {
        String shelf = shelfTitle(filter, viewer);
        List<WorkTerms> terms = catalog.terms(filter.shelf(), viewer);
        Page<ReadableWork> page = catalog.readableWorks(filter.works(), filter.order(), cursor, PAGE, viewer);
        return new Feed(
                filter.path(cursor == null ? null : cursor.encode()),
                title(filter, shelf, terms),
                updated(terms),
                List.of(),
                facets(filter, terms),
                page.items(),
                page.total(),
                "",
                filter.path(null),
                page.next() == null ? null : filter.path(page.next()));
    }

    /** What was found by words. @throws ProblemException naming what is not accepted */
    Feed found(String words, @Nullable String cursor, Viewer viewer) {
        WorkSearch.Found found = search.find(words, cursor, viewer);
        List<ReadableWork> works = catalog.readableWorks(found.slugs(), viewer);
        return new Feed(
                searchPath(words, cursor),
                "Tìm: " + words,
                works.stream()
                        .map(ReadableWork::changedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                List.of(),
                List.of(),
                works,
                null,
                "",
                searchPath(words, null),
                found.next() == null ? null : searchPath(words, found.next()));
    }

    private static String searchPath(String words, @Nullable String cursor) {
        StringBuilder path = new StringBuilder("/search");
        FeedFilter.add(path, "q", words);
        FeedFilter.add(path, "cursor", cursor);
        return path.toString();
    }

    private static Feed navigation(
            String path, String title, @Nullable String up, List<Door> doors, List<WorkTerms> terms) {
        return new Feed(path, title, updated(terms), doors, List.of(), List.of(), null, up, null, null);
    }

    private static List<Door> doors(List<Term> terms, Function<String, FeedFilter> filter) {
        return terms.stream()
                .map(term -> new Door(
                        term.title(),
                        term.count() + " đầu sách",
                        filter.apply(term.key()).path(null),
                        true,
                        term.count(),
                        null))
                .toList();
    }

    /** Each group counts under the other choices, not under its own, so that it shows what another choice would give. */
    private static List<FacetGroup> facets(FeedFilter filter, List<WorkTerms> terms) {
        List<FacetGroup> groups = new ArrayList<>();
        Kind kind = filter.kind();
        add(
                groups,
                "Loại",
                kinds(under(terms, filter.kind(null))),
                kind == null ? null : kind.wire(),
                key -> filter.kind(key == null ? null : kind(key)));
        add(groups, "Cơ quan ban hành", issuers(under(terms, filter.issuer(null))), filter.issuer(), filter::issuer);
        add(groups, "Chủ đề", topics(under(terms, filter.topic(null))), filter.topic(), filter::topic);
        Integer year = filter.year();
        add(
                groups,
                "Năm",
                years(under(terms, filter.year(null))),
                year == null ? null : year.toString(),
                key -> filter.year(key == null ? null : Integer.valueOf(key)));
        return groups;
    }

    private static void add(
            List<FacetGroup> groups,
            String title,
            List<Term> terms,
            @Nullable String chosen,
            Function<@Nullable String, FeedFilter> filter) {
        List<Choice> choices = new ArrayList<>();
        for (Term term : terms) {
            boolean active = term.key().equals(chosen);
            if (active || choices.size() < MOST_CHOICES) {
                String path = filter.apply(active ? null : term.key()).path(null);
                choices.add(new Choice(term.title(), path, term.count(), active));
            }
        }
        if (!choices.isEmpty()) {
            groups.add(new FacetGroup(title, choices));
        }
    }

    private static List<WorkTerms> under(List<WorkTerms> terms, FeedFilter filter) {
        return terms.stream().filter((Predicate<WorkTerms>) filter::admits).toList();
    }

    private static List<Term> kinds(List<WorkTerms> terms) {
        return counted(terms.stream()
                .map(work -> Map.entry(work.kind().wire(), work.kind().label())));
    }

    private static List<Term> issuers(List<WorkTerms> terms) {
        return counted(terms.stream().map(WorkTerms::issuer).flatMap(Stream::ofNullable));
    }

    private static List<Term> topics(List<WorkTerms> terms) {
        return counted(terms.stream().flatMap(work -> work.topics().entrySet().stream()));
    }

    private static List<Term> years(List<WorkTerms> terms) {
        return counted(terms.stream()
                        .map(WorkTerms::year)
                        .flatMap(Stream::ofNullable)
                        .map(year -> Map.entry(year.toString(), year.toString())))
                .stream()
                .sorted(Comparator.comparing(Term::key).reversed())
                .toList();
    }

    /** The most frequent first. */
    private static List<Term> counted(Stream<Map.Entry<String, String>> terms) {
        Map<String, Term> counts = new TreeMap<>();
        terms.forEach(term -> counts.merge(
                term.getKey(),
                new Term(term.getKey(), term.getValue(), 1),
                (a, b) -> new Term(a.key(), a.title(), a.count() + 1)));
        return counts.values().stream()
                .sorted(Comparator.comparing(Term::count).reversed())
                .toList();
    }

    private static Instant updated(List<WorkTerms> terms) {
        return terms.stream()
                .map(WorkTerms::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private @Nullable String shelfTitle(FeedFilter filter, Viewer viewer) {
        return filter.shelf() == null
                ? null
                : catalog.shelves(viewer).stream()
                        .filter(shelf -> shelf.slug().equals(filter.shelf()))
                        .map(Shelf::title)
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.notFound("No shelf has the slug '" + filter.shelf() + "'."));
    }

    private static String title(FeedFilter filter, @Nullable String shelf, List<WorkTerms> terms) {
        List<String> parts = new ArrayList<>();
        if (shelf != null) {
            parts.add(shelf);
        }
        Kind kind = filter.kind();
        if (kind != null) {
            parts.add(kind.label());
        }
        named(issuers(terms), filter.issuer(), parts);
        named(topics(terms), filter.topic(), parts);
        if (filter.year() != null) {
            parts.add("năm " + filter.year());
        }
        if (parts.isEmpty()) {
            parts.add(filter.newest() ? "Mới nhất" : "Tất cả");
        }
        return String.join(" · ", parts);
    }

    private static void named(List<Term> terms, @Nullable String key, List<String> parts) {
        if (key != null) {
            parts.add(terms.stream()
                    .filter(term -> term.key().equals(key))
                    .map(Term::title)
                    .findFirst()
                    .orElse(key));
        }
    }

    private static @Nullable Kind kind(String wire) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElse(null);
    }
}
