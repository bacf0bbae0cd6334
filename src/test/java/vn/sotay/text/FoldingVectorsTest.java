package vn.sotay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The web client folds by itself when it searches without a network; both must agree on the same list. */
class FoldingVectorsTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @Test
    void foldsAsTheWebClientDoes() throws IOException {
        List<String> lines;
        try (InputStream in = Objects.requireNonNull(FoldingVectorsTest.class.getResourceAsStream("folding.tsv"))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertEquals(700, lines.size());
        for (String line : lines) {
            String[] columns = line.split("\t", -1);
            String typed = unescaped(columns[0]);
            assertEquals(unescaped(columns[1]), Folding.canonical(typed), line);
            assertEquals(unescaped(columns[2]), Folding.folded(typed), line);
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
