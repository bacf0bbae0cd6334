package vn.sotay.catalog;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one work is found by, to count how many are found by what.
 *
 * @param issuer slug and name of the issuer; null where there is none
 * @param topics names by slug
 * @param year of publication or issue
 */
public record WorkTerms(
        Kind kind,
        Map.@Nullable Entry<String, String> issuer,
        Map<String, String> topics,
        @Nullable Integer year,
        Instant changedAt) {

    static WorkTerms of(Object[] row) {
        List<String> topics = names(row[3]);
        List<String> slugs = names(row[4]);
        Map<String, String> bySlug = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(topics.size(), slugs.size()); i++) {
            bySlug.put(slugs.get(i), topics.get(i));
        }
        String date = (String) row[5];
        return new WorkTerms(
                Vocabulary.term(Kind.class, (String) row[0]),
                row[1] == null || row[2] == null ? null : Map.entry((String) row[2], (String) row[1]),
                bySlug,
                date == null || date.length() < 4 ? null : Integer.valueOf(date.substring(0, 4)),
                (Instant) row[6]);
    }

    private static List<String> names(@Nullable Object array) {
        if (array instanceof String[] given) {
            return Arrays.asList(given);
        }
        return array instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
