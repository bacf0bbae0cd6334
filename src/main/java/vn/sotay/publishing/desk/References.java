package vn.sotay.publishing.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.NumberedDocument;
import vn.sotay.catalog.PartialDate;
import vn.sotay.citation.Citation;
import vn.sotay.publishing.PreparedSection;

/** Which documents a text refers to by their numbers, and whether the library has them. */
final class References {
    /** References are reported once each; a text that names more documents is a register. */
    private static final int MOST = 300;

    /** What is longer is no sentence but a table or a list; its beginning must do. */
    private static final int LONGEST_SENTENCE = 4_000;

    /** A reference stands within one sentence. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;:!?])\\s+|\\n");

    private final Catalog catalog;
    private final DraftMetadata metadata;

    References(Catalog catalog, DraftMetadata metadata) {
        this.catalog = catalog;
        this.metadata = metadata;
    }

    /**
     * What tells documents apart but for their dates.
     *
     * @param number without leading zeros
     * @param symbol folded, joined by blanks
     */
    record Key(String number, String symbol) {
        static @Nullable Key of(Citation citation) {
            return citation.number().isEmpty() || citation.symbol().isEmpty()
                    ? null
                    : new Key(citation.number(), String.join(" ", citation.symbol()));
        }
    }

    /** A reference as it stands in the text for the first time. */
    private record Mention(Citation citation, String words, String anchor) {}

    /** The key of a document's number; null if it is not one with a symbol. */
    static @Nullable Key key(@Nullable String number) {
        return number == null ? null : Citation.find(number).map(Key::of).orElse(null);
    }

    List<PreflightPoint> points(List<PreparedSection> sections) {
        Map<String, Mention> mentions = mentions(sections);
        if (mentions.isEmpty()) {
            return List.of();
        }
        Set<String> numbers = mentions.values().stream()
                .map(mention -> mention.citation().number())
                .collect(Collectors.toSet());
        Map<Key, List<NumberedDocument>> held = new HashMap<>();
        for (NumberedDocument document : catalog.numbered(numbers)) {
            Key key = key(document.number());
            if (key != null) {
                held.computeIfAbsent(key, one -> new ArrayList<>()).add(document);
            }
        }
        List<PreflightPoint> points = new ArrayList<>();
        for (Mention mention : mentions.values()) {
            Key key = Key.of(mention.citation());
            List<NumberedDocument> meant = held.getOrDefault(key, List.of()).stream()
                    .filter(document -> goesWith(mention.citation(), document))
                    .toList();
            if (meant.stream().noneMatch(document -> document.slug().equals(metadata.slug()))) {
                points.add(point(mention, meant));
            }
        }
        return points;
    }

    private static PreflightPoint point(Mention mention, List<NumberedDocument> meant) {
        if (meant.isEmpty()) {
            return note("reference-lacking", mention, "The library does not have '" + mention.words() + "'.");
        }
        if (meant.size() > 1) {
            return note(
                    "reference-ambiguous",
                    mention,
                    "'" + mention.words() + "' may be any of "
                            + meant.stream().map(NumberedDocument::slug).collect(Collectors.joining(", ")) + ".");
        }
        NumberedDocument document = meant.get(0);
        return note("reference-held", mention, "'" + mention.words() + "' is '" + document.title() + "'.")
                .about(document.slug());
    }

    private static PreflightPoint note(String code, Mention mention, String message) {
        return PreflightPoint.ofSection(Severity.NOTE, code, mention.anchor(), message);
    }

    private Map<String, Mention> mentions(List<PreparedSection> sections) {
        Key own = key(metadata.number());
        Map<String, Mention> mentions = new LinkedHashMap<>();
        for (PreparedSection section : sections) {
            for (String sentence : SENTENCE_END.split(section.text())) {
                for (Mention mention : in(sentence, section.anchor())) {
                    Key key = Key.of(mention.citation());
                    if (key != null && !key.equals(own) && mentions.size() < MOST) {
                        mentions.putIfAbsent(
                                key + " " + mention.citation().day()
                                        + mention.citation().year(),
                                mention);
                    }
                }
            }
        }
        return mentions;
    }

    private static List<Mention> in(String sentence, String anchor) {
        List<Mention> found = new ArrayList<>();
        String rest = sentence.substring(0, Math.min(sentence.length(), LONGEST_SENTENCE));
        while (rest.codePoints().anyMatch(Character::isDigit)) {
            Citation citation = Citation.find(rest).orElse(null);
            if (citation == null || citation.end() <= 0) {
                break;
            }
            String words = rest.substring(citation.start(), citation.end());
            found.add(new Mention(citation, words.length() > 120 ? words.substring(0, 120) + "…" : words, anchor));
            rest = rest.substring(citation.end());
        }
        return found;
    }

    /** Whether what the reference says of the date goes with what is known of the document's. */
    private static boolean goesWith(Citation citation, NumberedDocument document) {
        PartialDate issued = document.issued();
        if (issued == null) {
            return true;
        }
        if (citation.day() != null) {
            return citation.day().toString().startsWith(issued.text());
        }
        return citation.year() == null
                || issued.year() == citation.year()
                || document.number().contains(String.valueOf(citation.year()));
    }
}
