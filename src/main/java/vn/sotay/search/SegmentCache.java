package vn.sotay.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a segment once, kept as long as the segment is open: a segment never changes, so only those that are new
 * since the last commit are read for the next.
 */
final class SegmentCache<T> {
    private final Map<IndexReader.CacheKey, T> known = new ConcurrentHashMap<>();
    private final Function<LeafReader, IndexReader.@Nullable CacheHelper> lifetime;
    private final Reading<T> reading;

    /** How it is read. */
    interface Reading<T> {
        T of(LeafReader segment) throws IOException;
    }

    private SegmentCache(Function<LeafReader, IndexReader.@Nullable CacheHelper> lifetime, Reading<T> reading) {
        this.lifetime = lifetime;
        this.reading = reading;
    }

    /** For what is the same whether documents have been deleted or not. */
    static <T> SegmentCache<T> ofAll(Reading<T> reading) {
        return new SegmentCache<>(LeafReader::getCoreCacheHelper, reading);
    }

    /** For what is true of the documents that are left; read again when some were deleted. */
    static <T> SegmentCache<T> ofLiving(Reading<T> reading) {
        return new SegmentCache<>(LeafReader::getReaderCacheHelper, reading);
    }

    T of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper cache = lifetime.apply(segment);
        T found = cache == null ? null : known.get(cache.getKey());
        if (found != null) {
            return found;
        }
        T read = reading.of(segment);
        if (cache != null && known.putIfAbsent(cache.getKey(), read) == null) {
            cache.addClosedListener(known::remove);
        }
        return read;
    }
}
