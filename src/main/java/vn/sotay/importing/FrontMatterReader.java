package vn.sotay.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Evidence;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.storage.ContentHash;
import vn.sotay.text.Slugs;

/** Reads the keys of one work; its lists of things with keys of their own are read by {@link WorkLists}. */
final class FrontMatterReader {
    static final int MAX_TITLE = 500;
    static final int MAX_NAME = 300;
    static final int MAX_NOTE = 2000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Fields fields;
    private final FileErrors.AtNodes errors;
    private final Scalars scalars;

    FrontMatterReader(Fields fields, FileErrors.AtNodes errors) {
        this.fields = fields;
        this.errors = errors;
        this.scalars = new Scalars(errors);
    }

    FrontMatter read(boolean hasText) {
        fields.require("slug", "kind", "title");
        String slug = slug();
        Kind kind = fields.term("kind", Kind.class);
        String title = fields.text("title", MAX_TITLE);
        String number = fields.text("number", 100);
        String issuer = fields.text("issuer", MAX_NAME);
        PartialDate issued = fields.date("issued");
        PartialDate effective = fields.date("effective");
        WorkMetadata.Status status = status();
        List<String> creators = fields.texts("creators", MAX_NAME);
        String publisher = fields.text("publisher", MAX_NAME);
        Integer year = fields.integer("year", Scalars.MIN_YEAR, Scalars.MAX_YEAR);
        String isbn = fields.text("isbn", 100);
        String language = language();
        WorkLists lists = new WorkLists(fields, errors);
        List<WorkMetadata.Place> shelves = lists.shelves();
        List<String> topics = fields.texts("topics", MAX_NAME);
        List<WorkMetadata.Link> relations = lists.relations(slug);
        Audience audience = audience();
        Coverage coverage = coverage(hasText);
        Evidence evidence = fields.term("evidence", Evidence.class);
        String note = fields.text("note", MAX_NOTE);
        List<Source> sources = lists.sources();
        ContentHash cover = cover();

        FrontMatter.Mention mention = slug == null ? null : new FrontMatter.Mention(slug, fields.line("slug"));
        boolean faulty = !errors.errors().isEmpty();
        WorkMetadata metadata = faulty || slug == null || kind == null || title == null
                ? null
                : new WorkMetadata(
                        slug, kind, title, number, issuer, issued, effective, status, creators, publisher, year, isbn,
                        language, shelves, topics, relations, audience, coverage, evidence, note, sources, cover);
        return new FrontMatter(mention, metadata, lists.shelfMentions(), lists.relationMentions());
    }

    private @Nullable String slug() {
        String slug = fields.text("slug", 1000);
        if (slug != null && !Slugs.isSlug(slug)) {
            errors.errors()
                    .add(
                            fields.line("slug"),
                            "'slug' must be a-z and 0-9 with single hyphens between, at most " + Slugs.MAX_LENGTH
                                    + " characters");
            return null;
        }
        return slug;
    }

    private @Nullable ContentHash cover() {
        String text = fields.text("cover", 100);
        ContentHash cover = text == null ? null : ContentHash.parse(text).orElse(null);
        if (text != null && cover == null) {
            errors.errors().add(fields.line("cover"), "'cover' must be 64 lower-case hexadecimal digits");
        }
        return cover;
    }

    private WorkMetadata.Status status() {
        Node node = fields.node("status");
        if (node == null) {
            return WorkMetadata.Status.UNKNOWN;
        }
        if (!(node instanceof MappingNode)) {
            EffectStatus word = scalars.term(node, "status", EffectStatus.class);
            return new WorkMetadata.Status(word == null ? EffectStatus.UNKNOWN : word, null, null);
        }
        Fields status = Fields.of((MappingNode) node, List.of("value", "asOf", "source"), errors, errors.line(node));
        status.require("value");
        EffectStatus value = status.term("value", EffectStatus.class);
        return new WorkMetadata.Status(
                value == null ? EffectStatus.UNKNOWN : value, status.date("asOf"), status.text("source", 500));
    }

    private String language() {
        String language = fields.text("language", 50);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            errors.errors().add(fields.line("language"), "'language' must be a language tag, such as vi or en");
        }
        return language == null ? "vi" : language;
    }

    private Audience audience() {
        Node node = fields.node("audience");
        if (node == null) {
            return Audience.PUBLIC;
        }
        if (!(node instanceof SequenceNode list)) {
            // A lone word is never a committee: a slip in "public" would hide the work from everybody.
            String word = scalars.text(node, "audience", 100);
            if (word != null && !word.equals("public") && !word.equals("members")) {
                errors.add(
                        node,
                        "'audience' cannot be '" + word + "'; allowed are public, members, or a list of committees");
            }
            return "members".equals(word) ? Audience.MEMBERS : Audience.PUBLIC;
        }
        List<String> committees = fields.texts("audience", Slugs.MAX_LENGTH);
        if (committees.contains("public") || committees.contains("members")) {
            errors.add(node, "'audience' is public, members, or a list of committees, not a mixture");
        } else if (list.getValue().isEmpty()) {
            errors.add(node, "'audience' names no committee");
        } else if (!committees.stream().allMatch(Slugs::isSlug)) {
            errors.add(node, "'audience' must name committees by their slugs");
        } else if (!committees.isEmpty()) {
            return new Audience(Audience.Scope.COMMITTEES, committees);
        }
        return Audience.PUBLIC;
    }

    private Coverage coverage(boolean hasText) {
        Coverage coverage = fields.term("coverage", Coverage.class);
        if (coverage == null) {
            return hasText ? Coverage.FULL : Coverage.RECORD;
        }
        if (hasText && coverage == Coverage.RECORD) {
            errors.errors().add(fields.line("coverage"), "'coverage' is record, but there is a text");
        } else if (!hasText && coverage != Coverage.RECORD) {
            errors.errors().add(fields.line("coverage"), "'coverage' is " + coverage.wire() + ", but there is no text");
        }
        return coverage;
    }
}
