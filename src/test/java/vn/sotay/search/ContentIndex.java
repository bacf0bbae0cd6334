package vn.sotay.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.importing.ContentFiles;
import vn.sotay.publishing.PreparedText;

/** A content folder as an index in memory. */
final class ContentIndex implements Closeable {
    private final LiveIndex index;
    private final Set<String> places = new HashSet<>();

    ContentIndex(Path content, IndexedWork... others) throws IOException {
        index = LiveIndex.open(new ByteBuffersDirectory(), IndexStamp.START);
        List<IndexedWork> works = new ArrayList<>(List.of(others));
        for (Map.Entry<WorkMetadata, String> file : ContentFiles.of(content).entrySet()) {
            works.add(work(file.getKey(), file.getValue()));
        }
        for (IndexedWork work : works) {
            places.add(work.summary().slug());
            work.sections().forEach(it -> places.add(work.summary().slug() + "#" + it.anchor()));
        }
        index.put(works);
        index.compact();
        index.commit(IndexStamp.START);
    }

    private static IndexedWork work(WorkMetadata data, String markdown) {
        List<IndexedWork.Text> sections = markdown.isEmpty() ? List.of() : PreparedText.of(markdown);
        Coverage coverage = sections.isEmpty() ? Coverage.RECORD : data.coverage();
        WorkSummary summary = new WorkSummary(
                data.slug(),
                data.kind(),
                data.title(),
                data.number(),
                data.issuer(),
                data.issued(),
                year(data),
                data.status().value(),
                data.creators(),
                data.topics(),
                coverage,
                coverage.label(),
                data.evidence());
        List<String> shelves =
                data.shelves().stream().map(WorkMetadata.Place::shelf).toList();
        return new IndexedWork(summary, shelves, data.audience(), sections);
    }

    private static @Nullable Integer year(WorkMetadata data) {
        return data.issued() == null
                ? data.year()
                : Integer.valueOf(data.issued().year());
    }

    /** Whether there is such a work, or such a section written "slug#anchor". */
    boolean has(String place) {
        return places.contains(place);
    }

    /** What the index takes these words to mean, as one text. */
    String understood(String typed) throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            return Understanding.of(SampleIndex.query(typed, Grouping.WORK), lease.searcher())
                    .text();
        }
    }

    Searcher.Found ask(SearchQuery query) throws IOException {
        try (LiveIndex.Lease lease = index.lease()) {
            Understanding understanding = Understanding.of(query, lease.searcher());
            return new Searcher(lease.searcher(), Ranking.TUNED)
                    .search(query, understanding, Viewer.ANONYMOUS, Set.of());
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
