package vn.sotay.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A query and what a librarian would put first.
 *
 * @param expected a work's slug, or "slug#anchor" for a section
 */
record Judged(String typed, String expected) {
    private static final String FIRST_BLOCK = "";

    /** The queries before the first heading that begins a block of their own. */
    static List<Judged> read(String resource) throws IOException {
        return read(resource, FIRST_BLOCK);
    }

    /** The queries of one block: those behind the line {@code block}. */
    static List<Judged> read(String resource, String block) throws IOException {
        List<Judged> queries = new ArrayList<>();
        try (InputStream stream = Objects.requireNonNull(Judged.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String current = FIRST_BLOCK;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("# ranking")) {
                    current = line;
                } else if (!line.startsWith("#") && current.equals(block)) {
                    String[] columns = line.split("\t", -1);
                    queries.add(new Judged(columns[0], columns[1]));
                }
            }
        }
        return queries;
    }

    /** Whether a section is expected. */
    boolean placed() {
        return expected.contains("#");
    }

    /** What is found with these words, best first, written like {@link #expected}. */
    List<String> found(ContentIndex index, String words) throws IOException {
        Grouping grouping = placed() ? Grouping.SECTION : Grouping.WORK;
        return index.ask(SampleIndex.query(words, grouping)).items().stream()
                .map(hit -> placed() ? SampleIndex.place(hit) : hit.slug())
                .toList();
    }
}
