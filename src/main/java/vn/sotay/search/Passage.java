package vn.sotay.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A few sentences of a work in which the query's words stand.
 *
 * @param anchor the section they stand in
 * @param text the sentences exactly as the section's text has them, at most {@value PassageFinder#MAX_LENGTH} characters
 * @param highlights the query's words in it, each a start and an end (exclusive) in UTF-16 units of {@code text}
 */
@Schema(description = "A few sentences in which the words of the query stand")
public record Passage(
        @Schema(examples = "truoc-buoi-hop", description = "The section it stands in")
        String anchor,

        @Schema(
                examples = "Bí thư và phó bí thư thống nhất nội dung.",
                description = "Sentences exactly as they stand in the section")
        String text,

        @Schema(
                description = "Words of the query in `text`, each as [start, end): UTF-16 units, end exclusive",
                examples = "[[0,2],[3,6]]")
        List<List<Integer>> highlights) {}
