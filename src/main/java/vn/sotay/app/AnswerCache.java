package vn.sotay.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.Prepared;

/**
 * Prepared answers by viewer class and address, each valid for one revision of the library. There is nothing to clear: an
 * answer of an older revision is simply not used any more, and is pushed out by newer ones.
 */
@ApplicationScoped
class AnswerCache {
    private record Key(String viewer, String uri) {}

    private record Entry(long revision, ReadyAnswer answer) {}

    private final Cache<Key, Entry> answers;

    @Inject
    AnswerCache(SotayConfig config, MeterRegistry metrics) {
        answers = Caffeine.newBuilder()
                .maximumWeight(config.answers().maxBytes().asLongValue())
                .weigher((Key key, Entry entry) ->
                        entry.answer().prepared().weight() + 2 * key.uri().length())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, answers, "sotay_answers");
    }

    @Nullable
    ReadyAnswer find(String viewer, String uri, long revision) {
        Entry entry = answers.getIfPresent(new Key(viewer, uri));
        return entry == null || entry.revision() != revision ? null : entry.answer();
    }

    void keep(String viewer, String uri, long revision, Prepared answer) {
        answers.put(new Key(viewer, uri), new Entry(revision, new ReadyAnswer(answer)));
    }
}
