package vn.sotay.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import vn.sotay.catalog.IndexedWork;

/** An open index: one thread writes, any number of threads search what was committed last. */
final class LiveIndex implements Closeable {
    private static final double BUFFER_MEGABYTES = 24;
    /** Each segment costs every query a look into its dictionaries. */
    private static final double SEGMENTS_PER_TIER = 4;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile IndexStamp stamp;
    private volatile int documents;

    private LiveIndex(Directory directory, IndexWriter writer, SearcherManager searchers, IndexStamp stamp) {
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.stamp = stamp;
        this.documents = writer.getDocStats().numDocs;
    }

    /** Opens the index in a directory, or begins one; takes over the directory. */
    static LiveIndex open(Directory directory, IndexStamp stamp) throws IOException {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        merging.setSegmentsPerTier(SEGMENTS_PER_TIER);
        IndexWriterConfig config = new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false)
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            // What the last process did not come to.
            writer.forceMergeDeletes(false);
            return new LiveIndex(directory, writer, new SearcherManager(writer, new LearnedSearcher.Factory()), stamp);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Lends a searcher of what was committed last; to be closed, or its files are kept for ever. */
    Lease lease() throws IOException {
        // The stamp first: a commit in between makes the answer say less than it knows, never more.
        IndexStamp at = stamp;
        return new Lease((LearnedSearcher) searchers.acquire(), at, searchers);
    }

    /**
     * A searcher on loan.
     *
     * @param stamp how far its index has followed, at least
     */
    record Lease(LearnedSearcher searcher, IndexStamp stamp, SearcherManager owner) implements Closeable {
        @Override
        public void close() throws IOException {
            owner.release(searcher);
        }
    }

    /** Replaces works by what they are now. Not found before {@link #commit}. */
    void put(Collection<IndexedWork> works) throws IOException {
        for (IndexedWork work : works) {
            writer.updateDocuments(new Term(Fields.SLUG, work.summary().slug()), WorkDocuments.of(work));
        }
    }

    /** Takes works out. Still found before {@link #commit}. */
    void remove(Collection<String> slugs) throws IOException {
        for (String slug : slugs) {
            writer.deleteDocuments(new Term(Fields.SLUG, slug));
        }
    }

    /**
     * Makes everything durable together with how far it goes, then lets it be found. What was deleted is merged away behind
     * it, see {@link #tidy}: that writes large parts of the index anew, for which no reader should wait.
     */
    void commit(IndexStamp reached) throws IOException {
        serve(reached);
        writer.forceMergeDeletes(false);
    }

    /**
     * Takes in the merges that have ended. Deleted documents count in word statistics until they are merged away: without
     * this the same library would score differently after a rebuild, a restart or a restore.
     */
    void tidy() throws IOException {
        if (writer.hasUncommittedChanges() && !writer.hasPendingMerges()) {
            serve(stamp);
        }
    }

    /** Whether nothing is left to tidy. */
    boolean isTidy() {
        return !writer.hasDeletions() && !writer.hasPendingMerges() && !writer.hasUncommittedChanges();
    }

    private void serve(IndexStamp reached) throws IOException {
        writer.setLiveCommitData(reached.userData().entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        stamp = reached;
        documents = writer.getDocStats().numDocs;
    }

    /** Merges all segments into one, for an index that has just been built. */
    void compact() throws IOException {
        writer.forceMerge(1);
    }

    IndexStamp stamp() {
        return stamp;
    }

    /** Whether it can still be written to; a full disk closes the writer for good. */
    boolean writable() {
        return writer.isOpen();
    }

    /** Works and sections. */
    int documents() {
        return documents;
    }

    /** Closes it; what was not committed is dropped. Searchers on loan stay usable until they are given back. */
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            writer.rollback();
        }
    }
}
