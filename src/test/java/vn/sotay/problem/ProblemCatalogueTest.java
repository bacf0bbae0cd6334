package vn.sotay.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    /** Rows such as {@code | `urn:sotay:problem:not-found` | 404 | … |}. */
    private static final Pattern ROW = Pattern.compile("^\\| `(urn:sotay:problem:[a-z-]+)` \\| (\\d{3}) \\|.*");

    @Test
    void theDocumentedTypesAreTheTypesThereAre() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("src/docs/problems.md")).stream()
                .map(ROW::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(row -> row.group(1) + ' ' + row.group(2))
                .sorted()
                .toList();
        assertEquals(
                Arrays.stream(ProblemType.values())
                        .map(type -> type.urn() + ' ' + type.status())
                        .sorted()
                        .toList(),
                documented);
    }
}
