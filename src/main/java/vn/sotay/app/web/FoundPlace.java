package vn.sotay.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    /** Of pieces that are marked: an address is no place for more. */
    private static final int MOST_WORDS = 6;

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

    /**
     * The fragment that has the page of the section mark what was found, in the words of its best passage: {@code #tim=…};
     * empty where nothing is marked.
     */
    public String found() {
        List<String> words = new ArrayList<>();
        for (Marked piece : Marked.of(passages.get(0))) {
            String text = piece.text().strip();
            if (piece.searched() && words.size() < MOST_WORDS && words.stream().noneMatch(one -> one.contains(text))) {
                words.add(text);
            }
        }
        return words.isEmpty()
                ? ""
                : "#tim="
                        + URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8)
                                .replace("+", "%20");
    }
}
