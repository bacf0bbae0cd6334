package vn.sotay.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.text.Slugs;

/** Reads the shelves, relations and sources of a work, and remembers which other things they name in which line. */
final class WorkLists {
    private final Fields fields;
    private final FileErrors.AtNodes errors;
    private final Scalars scalars;
    private final List<FrontMatter.Mention> shelfMentions = new ArrayList<>();
    private final List<FrontMatter.Mention> relationMentions = new ArrayList<>();

    WorkLists(Fields fields, FileErrors.AtNodes errors) {
        this.fields = fields;
        this.errors = errors;
        this.scalars = new Scalars(errors);
    }

    List<FrontMatter.Mention> shelfMentions() {
        return List.copyOf(shelfMentions);
    }

    List<FrontMatter.Mention> relationMentions() {
        return List.copyOf(relationMentions);
    }

    /** Places in the order of shelves' slugs: which shelf is named first means nothing, so it is no change either. */
    List<WorkMetadata.Place> shelves() {
        List<WorkMetadata.Place> places = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : fields.items("shelves")) {
            Node named = item;
            Integer position = null;
            if (item instanceof MappingNode mapping) {
                Fields place = Fields.of(mapping, List.of("slug", "position"), errors, errors.line(item));
                place.require("slug");
                named = place.node("slug");
                position = place.integer("position", 0, 1_000_000);
            }
            String shelf = named == null ? null : scalars.text(named, "shelves", Slugs.MAX_LENGTH);
            if (shelf != null && !seen.add(shelf)) {
                errors.add(item, "'shelves' names '" + shelf + "' twice");
            } else if (shelf != null) {
                places.add(new WorkMetadata.Place(shelf, position));
                shelfMentions.add(new FrontMatter.Mention(shelf, errors.line(item)));
            }
        }
        places.sort(Comparator.comparing(WorkMetadata.Place::shelf));
        return List.copyOf(places);
    }

    List<WorkMetadata.Link> relations(@Nullable String slug) {
        List<WorkMetadata.Link> links = new ArrayList<>();
        for (Node item : fields.items("relations")) {
            Fields link =
                    Fields.of(item, "relations", List.of("type", "to", "label", "date", "note", "partial"), errors);
            if (link == null) {
                continue;
            }
            link.require("type");
            RelationType type = link.term("type", RelationType.class);
            String to = link.text("to", Slugs.MAX_LENGTH);
            String label = link.text("label", FrontMatterReader.MAX_TITLE);
            PartialDate date = link.date("date");
            String note = link.text("note", FrontMatterReader.MAX_NOTE);
            boolean partial = link.flag("partial");
            if (partial && type != null && type != RelationType.REPLACES) {
                errors.errors().add(link.line("partial"), "only a relation 'replaces' can be partial");
            }
            if ((link.node("to") == null) == (link.node("label") == null)) {
                errors.add(item, "a relation has either 'to', a work of the library, or 'label', a name");
                continue;
            }
            if (to != null && to.equals(slug)) {
                errors.errors().add(link.line("to"), "a work cannot be related to itself");
            } else if (to != null) {
                relationMentions.add(new FrontMatter.Mention(to, link.line("to")));
            }
            if (type != null && links.stream().anyMatch(other -> same(other, type, to, label))) {
                errors.add(
                        item, "the relation " + type.wire() + " to '" + (to == null ? label : to) + "' is given twice");
            } else if (type != null) {
                links.add(new WorkMetadata.Link(type, to, label, date, note, partial));
            }
        }
        return List.copyOf(links);
    }

    private static boolean same(
            WorkMetadata.Link link, RelationType type, @Nullable String to, @Nullable String label) {
        return link.type() == type && Objects.equals(link.to(), to) && Objects.equals(link.label(), label);
    }

    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Node item : fields.items("sources")) {
            if (item instanceof ScalarNode) {
                String text = scalars.text(item, "sources", FrontMatterReader.MAX_NOTE);
                if (text != null) {
                    sources.add(named(item, text));
                }
                continue;
            }
            Fields source = Fields.of(item, "sources", List.of("title", "url", "official"), errors);
            if (source != null) {
                source.require("title");
                String title = source.text("title", FrontMatterReader.MAX_TITLE);
                sources.add(new Source(title == null ? "" : title, source.url("url"), source.flag("official")));
            }
        }
        return List.copyOf(sources);
    }

    private Source named(Node item, String text) {
        if (!text.contains("://")) {
            return new Source(text, null, false);
        }
        String url = scalars.url(item, "sources");
        String host = url == null ? null : Scalars.host(url);
        return new Source(host == null ? text : host, url, false);
    }
}
