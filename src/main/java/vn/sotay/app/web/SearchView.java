package vn.sotay.app.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.Vocabulary;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.search.Facets;
import vn.sotay.search.Nearest;
import vn.sotay.search.SearchHit;
import vn.sotay.search.SearchResult;
import vn.sotay.text.Folding;

/**
 * What was found, and how to go on from there.
 *
 * @param words as they were typed; empty when nothing was asked yet
 * @param verbatim whether exactly these are searched for, without putting anything right
 * @param kind the kind to which the hits are narrowed
 * @param cursor where the page begins, null at the start
 * @param result null when nothing was asked yet
 */
record SearchView(
        String words,
        boolean verbatim,
        @Nullable Kind kind,
        @Nullable String cursor,
        @Nullable SearchResult result) {

    static final String PATH = "/tim-kiem";

    static WorkFilter filter(@Nullable Kind kind) {
        return new WorkFilter(null, kind, null, null, null, null, null);
    }

    /** Kinds of what was found; the chosen one stands there even if it leaves nothing. */
    public List<WorkChoice<Kind>> kinds() {
        List<Facets.Count> counts = result == null ? List.of() : result.facets().kind();
        Stream<WorkChoice<Kind>> choices = counts.stream()
                .flatMap(count -> Vocabulary.find(Kind.class, count.value()).stream()
                        .map(found -> new WorkChoice<>(found, count.count(), address(found, null), found == kind)));
        List<WorkChoice<Kind>> all = choices.toList();
        return kind == null || all.stream().anyMatch(WorkChoice::chosen)
                ? all
                : List.of(new WorkChoice<>(kind, 0, address(kind, null), true));
    }

    /** How many hits there would be of every kind, when there are none of the one that was chosen; 0 otherwise. */
    public long withoutKind() {
        Nearest nearest = result == null ? null : result.nearest();
        return nearest == null || kind == null
                ? 0
                : nearest.wider().stream().mapToLong(Nearest.Wider::total).max().orElse(0);
    }

    /** What has only some of the words, when nothing has enough of them. */
    public List<SearchHit> near() {
        Nearest nearest = result == null ? null : result.nearest();
        return nearest == null ? List.of() : nearest.items();
    }

    public String everyKind() {
        return address(null, null);
    }

    public String first() {
        return address(kind, null);
    }

    public boolean later() {
        return cursor != null;
    }

    public @Nullable String next() {
        return result == null || result.next() == null ? null : address(kind, result.next());
    }

    /** What was searched for where that is not what was typed; else null. */
    public @Nullable String restored() {
        if (result == null || verbatim) {
            return null;
        }
        String understood = result.query().understood();
        return Folding.canonical(understood).equals(Folding.canonical(words.strip())) ? null : understood;
    }

    /** The same words, searched for exactly as they were typed. */
    public String exactly() {
        return new SearchView(words, true, kind, null, null).address(kind, null);
    }

    private String address(@Nullable Kind narrowed, @Nullable String from) {
        StringBuilder address = new StringBuilder(PATH);
        WorkQuery.add(address, "q", words);
        WorkQuery.add(address, "verbatim", verbatim ? "true" : null);
        WorkQuery.add(address, "kind", narrowed == null ? null : narrowed.wire());
        WorkQuery.add(address, "cursor", from);
        return address.toString();
    }
}
