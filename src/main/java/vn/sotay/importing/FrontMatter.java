package vn.sotay.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import vn.sotay.catalog.WorkMetadata;

/**
 * The front matter of a work file.
 *
 * @param slug the slug as written, if there is a well-formed one, even where something else is wrong
 * @param metadata what it says; null if anything is wrong
 * @param shelves where which shelf is named
 * @param relations where which work is named
 */
record FrontMatter(
        @Nullable Mention slug, @Nullable WorkMetadata metadata, List<Mention> shelves, List<Mention> relations) {

    /** The keys in the order in which they are written. */
    static final List<String> KEYS = List.of(
            "slug",
            "kind",
            "title",
            "number",
            "issuer",
            "issued",
            "effective",
            "status",
            "creators",
            "publisher",
            "year",
            "isbn",
            "language",
            "shelves",
            "topics",
            "relations",
            "audience",
            "coverage",
            "evidence",
            "note",
            "sources",
            "cover");

    /** A slug that stands in a line of the file. */
    record Mention(String slug, int line) {}

    /** Reads the YAML of a work file, noting everything that is wrong with it; {@code errors} are none so far. */
    static FrontMatter parse(String yaml, boolean hasText, FileErrors errors) {
        Node root = YamlText.compose(yaml, WorkText.LINES_BEFORE_YAML, errors);
        if (!errors.isEmpty()) {
            return new FrontMatter(null, null, List.of(), List.of());
        }
        if (!(root instanceof MappingNode mapping)) {
            errors.add(1, "the front matter must be a mapping of keys to values");
            return new FrontMatter(null, null, List.of(), List.of());
        }
        FileErrors.AtNodes at = errors.atNodes(WorkText.LINES_BEFORE_YAML);
        return new FrontMatterReader(Fields.of(mapping, KEYS, at, 1), at).read(hasText);
    }
}
