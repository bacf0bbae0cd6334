package vn.sotay.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.text.Slugs;

/** The file that defines the shelves, read and written. */
final class ShelvesFile {
    static final String NAME = "shelves.yaml";
    private static final List<String> KEYS = List.of("slug", "title", "description", "order");

    private ShelvesFile() {}

    /** The shelves that are well defined; everything else is noted. A shelf without an order has its place in the list. */
    static List<ShelfDefinition> parse(byte[] bytes, FileErrors errors) {
        if (bytes.length > WorkText.MAX_FRONT_MATTER) {
            errors.add(1, "is longer than " + WorkText.MAX_FRONT_MATTER + " bytes");
            return List.of();
        }
        String yaml = WorkText.text(bytes, WorkText.byteOrderMark(bytes), bytes.length);
        Node root = YamlText.compose(yaml, 0, errors);
        if (!errors.isEmpty()) {
            return List.of();
        }
        if (!(root instanceof SequenceNode list)) {
            errors.add(1, "must be a list of shelves, each with slug, title, description and order");
            return List.of();
        }
        List<ShelfDefinition> shelves = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (Node item : list.getValue()) {
            int before = errors.all().size();
            FileErrors.AtNodes at = errors.atNodes(0);
            Fields fields = Fields.of(item, "a shelf", KEYS, at);
            if (fields == null) {
                continue;
            }
            fields.require("slug", "title");
            String slug = fields.text("slug", 1000);
            String title = fields.text("title", 200);
            String description = fields.text("description", 2000);
            Integer order = fields.integer("order", 0, 1_000_000);
            if (slug != null && !Slugs.isSlug(slug)) {
                errors.add(fields.line("slug"), "'slug' must be a-z and 0-9 with single hyphens between");
            } else if (slug != null && !slugs.add(slug)) {
                errors.add(fields.line("slug"), "the shelf '" + slug + "' is defined twice");
            }
            if (slug != null && title != null && errors.all().size() == before) {
                shelves.add(new ShelfDefinition(
                        slug,
                        title,
                        description == null ? "" : description,
                        order == null ? shelves.size() + 1 : order));
            }
        }
        return List.copyOf(shelves);
    }

    /** The shelves as a file that {@link #parse} reads. */
    static String write(List<ShelfDefinition> shelves) {
        if (shelves.isEmpty()) {
            return "[]\n";
        }
        return shelves.stream()
                .map(shelf -> new YamlKeys()
                        .word("slug", shelf.slug())
                        .text("title", shelf.title())
                        .text("description", shelf.description().isEmpty() ? null : shelf.description())
                        .raw("order", shelf.order())
                        .block(true))
                .collect(Collectors.joining());
    }
}
