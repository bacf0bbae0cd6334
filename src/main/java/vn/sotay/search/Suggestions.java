package vn.sotay.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Suggestions while somebody types: titles, numbers and headings of public works, and phrases that are frequent in their
 * texts. Nothing comes from what readers type, and nothing is asked of index or database.
 */
@ApplicationScoped
public class Suggestions {
    /** Most suggestions of an answer. */
    public static final int MAX_LIMIT = 20;
    /** Suggestions of an answer when nothing else is asked for: what a phone shows above its keyboard. */
    public static final int DEFAULT_LIMIT = 8;

    private final IndexThread thread;
    private final Timer timer;

    @Inject
    Suggestions(IndexThread thread, MeterRegistry metrics) {
        this.thread = thread;
        timer = Timer.builder("sotay.suggest")
                .description("Time to find suggestions, without the transfer")
                .register(metrics);
    }

    /**
     * What the words could become, best first.
     *
     * @param typed the words so far, with or without accents, the last one as far as it is typed; blank gives nothing
     * @param limit most suggestions, 1 to {@value #MAX_LIMIT}
     */
    public SuggestResult complete(String typed, int limit) {
        return timer.record(() -> answer(typed, limit));
    }

    private SuggestResult answer(String typed, int limit) {
        IndexFollower follower = thread.follower().orElse(null);
        if (follower == null) {
            return new SuggestResult(List.of(), true);
        }
        LiveSuggestions.Ready ready = follower.suggestions().ready();
        List<Suggestion> items = new Completion(BoxWords.of(typed), ready.withheld()).of(ready.tables(), limit);
        return new SuggestResult(items, follower.isBehind(ready.tables().revision()));
    }
}
