package vn.sotay.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sotay.search.Abbreviations.Expansion;
import vn.sotay.text.Folding;

/** The abbreviations that every reader knows, from the resource {@code abbreviations.tsv}. */
final class AbbreviationTable {
    private static final String RESOURCE = "abbreviations.tsv";
    /** Of an abbreviation that could as well be a later one of its line. */
    private static final float SECOND = 0.7f;

    private static final Map<String, List<Expansion>> TABLE = read();

    private AbbreviationTable() {}

    /** What a word stands for, the likeliest first; "dk" for what is written "đk" too. */
    static List<Expansion> of(String typed) {
        return TABLE.getOrDefault(typed, List.of());
    }

    private static Map<String, List<Expansion>> read() {
        Map<String, List<Expansion>> table = new HashMap<>();
        try (InputStream stream = AbbreviationTable.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line.split("\t"), table));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + RESOURCE + " could not be read", e);
        }
        return table;
    }

    private static void add(String[] line, Map<String, List<Expansion>> table) {
        if (line.length != 3) {
            throw new IllegalStateException(RESOURCE + " has a line of " + line.length + " columns: " + line[0]);
        }
        String typed = Folding.canonical(line[0]);
        float weight = Float.parseFloat(line[1]);
        for (String expansion : line[2].split("\\|")) {
            List<String> syllables = List.of(Folding.canonical(expansion).split(" "));
            put(table, typed, new Expansion(syllables, weight));
            // Without accents: what is typed exactly so comes first.
            String folded = Folding.folded(typed);
            if (!folded.equals(typed)) {
                put(table, folded, new Expansion(syllables, weight * SECOND));
            }
            weight *= SECOND;
        }
    }

    private static void put(Map<String, List<Expansion>> table, String typed, Expansion expansion) {
        List<Expansion> known = table.computeIfAbsent(typed, key -> new ArrayList<>());
        if (known.stream().noneMatch(it -> it.syllables().equals(expansion.syllables()))) {
            known.add(expansion);
            known.sort((a, b) -> Float.compare(b.weight(), a.weight()));
        }
    }
}
