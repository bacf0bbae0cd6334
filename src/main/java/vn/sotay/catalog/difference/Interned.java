package vn.sotay.catalog.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts as numbers, equal for equal ones, so that comparing two costs nothing. */
final class Interned {
    private final Map<String, Integer> numbers = new HashMap<>();

    int[] of(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> numbers.computeIfAbsent(text, key -> numbers.size()))
                .toArray();
    }
}
