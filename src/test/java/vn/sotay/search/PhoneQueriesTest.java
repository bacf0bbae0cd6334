package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What members type on their phones, against the library that ships: the expected work or section is first. */
class PhoneQueriesTest {
    private static List<Judged> required;
    private static List<Judged> awaited;
    private static ContentIndex index;

    @BeforeAll
    static void build() throws IOException {
        required = Judged.read("phone-queries.tsv");
        awaited = Judged.read("phone-queries.tsv", "# ranking");
        index = new ContentIndex(Path.of("content"));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void comeFirst() throws IOException {
        assertEquals("", missed(required));
    }

    /** Prints those that only a better ranking will bring first; a line that is first may move up. */
    @Test
    void atLeastAppear() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Judged query : awaited) {
            int rank = query.found(index, query.typed()).indexOf(query.expected());
            System.out.println((rank == 0 ? "first now: " : "place " + (rank + 1) + ": ") + query);
            if (rank < 0) {
                lost.add(query.typed());
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void areManyAndDifferent() {
        assertTrue(required.size() >= 140, "only " + required.size());
        assertEquals(required.size(), new HashSet<>(required).size());
        assertTrue(
                required.stream().anyMatch(it -> !Normalizer.isNormalized(it.typed(), Normalizer.Form.NFC)),
                "decomposed queries have been composed");
    }

    @Test
    void expectWhatTheLibraryHas() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Judged each : required) {
            if (!index.has(each.expected())) {
                unknown.add(each.expected());
            }
        }
        assertEquals(List.of(), unknown);
    }

    private static String missed(List<Judged> queries) throws IOException {
        List<String> missed = new ArrayList<>();
        for (Judged query : queries) {
            List<String> found = query.found(index, query.typed());
            int rank = found.indexOf(query.expected());
            if (rank != 0) {
                missed.add("%s -> %s (%s), first: %s, as: %s"
                        .formatted(
                                query.typed(),
                                query.expected(),
                                rank < 0 ? "not found" : "place " + (rank + 1),
                                found.isEmpty() ? "nothing" : found.get(0),
                                index.understood(query.typed())));
            }
        }
        return missed.stream().collect(Collectors.joining("\n"));
    }
}
