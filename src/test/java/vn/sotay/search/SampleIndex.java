package vn.sotay.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.catalog.WorkFilter;

/** An index in memory and short ways to ask it. */
final class SampleIndex implements Closeable {
    static final WorkFilter ANY = new WorkFilter(null, null, null, null, null, null, null);

    private final LiveIndex index;

    SampleIndex(SampleWork... works) throws IOException {
        this.index = LiveIndex.open(new ByteBuffersDirectory(), IndexStamp.START);
        // A segment each, so that every test also runs over several of them.
        for (SampleWork work : works) {
            put(work);
        }
    }

    void put(IndexedWork work) throws IOException {
        index.put(List.of(work));
        index.commit(IndexStamp.START);
    }

    List<Mentions.Mention> mentions(String typed) throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            return Mentions.of(lease.searcher().getIndexReader(), Syllables.of(typed));
        }
    }

    List<Abbreviations.Expansion> expansions(String typed, int at) throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            return new Abbreviations(lease.searcher().getIndexReader()).of(Syllables.of(typed), at);
        }
    }

    /** What the best of these readings of a query names. */
    ReferenceFinder.Found named(String... readings) throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            IndexReader reader = lease.searcher().getIndexReader();
            Holdings holdings = Holdings.of(reader, ANY, Viewer.ANONYMOUS, Set.of());
            return new ReferenceFinder(reader, new Abbreviations(reader), holdings).find(List.of(readings));
        }
    }

    void put(SampleWork... works) throws IOException {
        index.put(Arrays.stream(works).map(SampleWork::build).toList());
        index.commit(IndexStamp.START);
    }

    void remove(String slug) throws IOException {
        index.remove(List.of(slug));
        index.commit(IndexStamp.START);
    }

    Searcher.Found ask(SearchQuery query, Viewer viewer, Set<String> withheld) throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            Understanding understanding = Understanding.of(query, lease.searcher());
            return new Searcher(lease.searcher(), Ranking.TUNED).search(query, understanding, viewer, withheld);
        }
    }

    /** What the index takes these words to mean. */
    Understanding understood(String typed) throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            return Understanding.of(
                    typed,
                    lease.searcher().speller(),
                    new Abbreviations(lease.searcher().getIndexReader()));
        }
    }

    /** What comes nearest to a question that finds nothing. */
    @Nullable
    Nearest nearest(SearchQuery query) throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            Searcher searcher = new Searcher(lease.searcher(), Ranking.TUNED);
            Understanding understanding = Understanding.of(query, lease.searcher());
            return new NearMisses(searcher, query, understanding, Viewer.ANONYMOUS, Set.of()).find();
        }
    }

    Searcher.Found ask(SearchQuery query) throws IOException {
        return ask(query, Viewer.ANONYMOUS, Set.of());
    }

    Searcher.Found works(String typed) throws IOException {
        return ask(query(typed, Grouping.WORK));
    }

    Searcher.Found sections(String typed) throws IOException {
        return ask(query(typed, Grouping.SECTION));
    }

    /** What could be suggested of what is there. */
    SuggestionTables suggestions() throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            return SuggestionReader.read(lease.searcher().getIndexReader(), 0);
        }
    }

    /** Slugs of the works found, in their order. */
    List<String> slugs(String typed) throws IOException {
        return works(typed).items().stream().map(SearchHit::slug).toList();
    }

    /** Slugs and anchors of the sections found, in their order. */
    List<String> places(String typed) throws IOException {
        return sections(typed).items().stream().map(SampleIndex::place).toList();
    }

    static String place(SearchHit hit) {
        return hit.anchor() == null ? hit.slug() : hit.slug() + "#" + hit.anchor();
    }

    static SearchQuery query(String typed, Grouping grouping) {
        return query(typed, grouping, ANY, SearchOrder.RELEVANCE, null, 20);
    }

    static SearchQuery query(
            String typed, Grouping grouping, WorkFilter filter, SearchOrder order, @Nullable String cursor, int limit) {
        String list = SearchQuery.listName(typed, false, grouping, filter, order);
        Position after = cursor == null ? null : Position.of(cursor, list);
        return new SearchQuery(typed, false, grouping, SearchQuery.MAX_PASSAGES, filter, order, after, limit);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
