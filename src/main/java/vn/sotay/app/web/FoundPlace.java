package vn.sotay.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.search.Passage;
import vn.sotay.search.SearchHit;

/**
 * A section in which something was found.
 *
 * @param heading its heading, null where the hit does not say it
 * @param passages what was found there
 */
record FoundPlace(String anchor, @Nullable String heading, List<Passage> passages) {

    /** The hit's places, best first; two passages of one section are one place. */
    static List<FoundPlace> of(SearchHit hit) {
        return hit.passages().stream()
                .collect(Collectors.groupingBy(Passage::anchor, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(place -> new FoundPlace(
                        place.getKey(), place.getKey().equals(hit.anchor()) ? hit.heading() : null, place.getValue()))
                .toList();
    }
}
