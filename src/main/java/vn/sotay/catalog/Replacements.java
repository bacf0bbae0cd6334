package vn.sotay.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which works replace which, to see whether one would in the end replace itself. */
public final class Replacements {
    private final Map<String, Set<String>> replaced = new HashMap<>();

    /** What a work states of others; takes the place of what it stated before. */
    public void state(String slug, Collection<WorkMetadata.Link> links) {
        Set<String> targets = new TreeSet<>(links.stream()
                .filter(link -> link.type() == RelationType.REPLACES)
                .flatMap(link -> Stream.ofNullable(link.to()))
                .collect(Collectors.toSet()));
        set(slug, targets);
    }

    /** What this work replaces. */
    public Set<String> of(String slug) {
        return replaced.getOrDefault(slug, Set.of());
    }

    /** Says which works a work replaces. */
    public void set(String slug, Set<String> targets) {
        replaced.put(slug, targets);
    }

    /** The works by way of which this one replaces itself, from it back to it; empty when it does not. */
    public List<String> circle(String slug) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(Set.of(slug));
        while (!open.isEmpty()) {
            String here = open.remove();
            for (String next : of(here)) {
                if (next.equals(slug)) {
                    return path(slug, here, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, here) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> path(String slug, String last, Map<String, String> cameFrom) {
        LinkedHashSet<String> back = new LinkedHashSet<>();
        for (String at = last; at != null && !at.equals(slug); at = cameFrom.get(at)) {
            back.add(at);
        }
        List<String> path = new ArrayList<>(back);
        Collections.reverse(path);
        path.add(0, slug);
        path.add(slug);
        return path;
    }
}
