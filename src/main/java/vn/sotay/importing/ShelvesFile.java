package vn.sotay.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.sotay.catalog.ShelfArrangement;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.text.Slugs;

/** The file that defines the shelves, read and written. */
final class ShelvesFile {
    static final String NAME = "shelves.yaml";
    private static final List<String> KEYS = List.of("slug", "title", "description", "order", "works", "without");
    /** Slugs of a shelf arranged by hand are many. */
    private static final int LONGEST = 1 << 22;

    private ShelvesFile() {}

    /**
     * A shelf with what was done with it by hand.
     *
     * @param arrangement null where the file says nothing of it
     */
    record Entry(ShelfDefinition definition, @Nullable ShelfArrangement arrangement) {}

    /** The shelves that are well defined; everything else is noted. A shelf without an order has its place in the list. */
    static List<Entry> parse(byte[] bytes, FileErrors errors) {
        if (bytes.length > LONGEST) {
            errors.add(1, "is longer than " + LONGEST + " bytes");
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
        List<Entry> shelves = new ArrayList<>();
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
            ShelfArrangement arrangement = arrangement(slug, fields);
            if (slug != null && !Slugs.isSlug(slug)) {
                errors.add(fields.line("slug"), "'slug' must be a-z and 0-9 with single hyphens between");
            } else if (slug != null && !slugs.add(slug)) {
                errors.add(fields.line("slug"), "the shelf '" + slug + "' is defined twice");
            }
            if (slug != null && title != null && errors.all().size() == before) {
                shelves.add(new Entry(
                        new ShelfDefinition(
                                slug,
                                title,
                                description == null ? "" : description,
                                order == null ? shelves.size() + 1 : order),
                        arrangement));
            }
        }
        return List.copyOf(shelves);
    }

    private static @Nullable ShelfArrangement arrangement(@Nullable String slug, Fields fields) {
        List<String> works = fields.texts("works", Slugs.MAX_LENGTH);
        List<String> without = fields.texts("without", Slugs.MAX_LENGTH);
        return slug == null || (works.isEmpty() && without.isEmpty())
                ? null
                : new ShelfArrangement(slug, works, without);
    }

    /** The shelves as a file that {@link #parse} reads. */
    static String write(List<ShelfDefinition> shelves, List<ShelfArrangement> arrangements) {
        if (shelves.isEmpty()) {
            return "[]\n";
        }
        Map<String, ShelfArrangement> byHand =
                arrangements.stream().collect(Collectors.toMap(ShelfArrangement::shelf, Function.identity()));
        return shelves.stream()
                .map(shelf -> {
                    ShelfArrangement arranged = byHand.get(shelf.slug());
                    return new YamlKeys()
                            .word("slug", shelf.slug())
                            .text("title", shelf.title())
                            .text("description", shelf.description().isEmpty() ? null : shelf.description())
                            .raw("order", shelf.order())
                            .list("works", arranged == null ? List.of() : arranged.works(), YamlScalar::plain)
                            .list("without", arranged == null ? List.of() : arranged.without(), YamlScalar::plain)
                            .block(true);
                })
                .collect(Collectors.joining());
    }
}
