package vn.sotay.publishing.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.citation.Citation;
import vn.sotay.publishing.Citations;
import vn.sotay.publishing.CitedDocument;
import vn.sotay.publishing.PreparedSection;

/** Which documents a text refers to, and whether the library has them: what publication will make links of, and what not. */
final class References {
    /** References are reported once each; a text that names more documents is a register. */
    private static final int MOST = 300;

    private static final int SHOWN = 120;

    private final Citations citations;
    private final DraftMetadata metadata;

    References(Citations citations, DraftMetadata metadata) {
        this.citations = citations;
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

    /** The key of a document's number; null if it is not one with a symbol. */
    static @Nullable Key key(@Nullable String number) {
        return number == null ? null : Citation.find(number).map(Key::of).orElse(null);
    }

    List<PreflightPoint> points(List<PreparedSection> sections) {
        List<List<CitedDocument>> cited =
                citations.of(sections.stream().map(PreparedSection::text).toList(), audience());
        Map<String, PreflightPoint> points = new LinkedHashMap<>();
        for (int i = 0; i < sections.size(); i++) {
            for (CitedDocument one : cited.get(i)) {
                if (points.size() < MOST && !isItself(one)) {
                    points.putIfAbsent(
                            one.isClear() ? one.candidates().get(0) : one.text(),
                            point(one, sections.get(i).anchor()));
                }
            }
        }
        return new ArrayList<>(points.values());
    }

    /** A document says its own number in its head, whether the library holds it already, does not, or has it under another slug. */
    private boolean isItself(CitedDocument cited) {
        return cited.candidates().contains(metadata.slug()) || means(cited.text(), metadata);
    }

    /** Whether a reference means the document that has these data: same number, and no other date. */
    static boolean means(String reference, DraftMetadata metadata) {
        Citation cited = Citation.find(reference).orElse(null);
        Key own = key(metadata.number());
        if (cited == null || own == null || !own.equals(Key.of(cited))) {
            return false;
        }
        String issued = metadata.issued() == null ? "" : metadata.issued().text();
        LocalDate day = cited.day();
        Integer year = cited.year();
        return issued.isEmpty()
                || (day != null ? day.toString().startsWith(issued) : year == null || issued.startsWith(year + ""));
    }

    private static PreflightPoint point(CitedDocument cited, String anchor) {
        String text = cited.text();
        String words = '\'' + (text.length() > SHOWN ? text.substring(0, SHOWN) + '…' : text) + '\'';
        if (cited.candidates().isEmpty()) {
            return note("reference-lacking", anchor, "The library does not have " + words + " for these readers.");
        }
        if (!cited.isClear()) {
            return note(
                    "reference-ambiguous",
                    anchor,
                    words + " may be any of " + String.join(", ", cited.candidates()) + '.');
        }
        String slug = cited.candidates().get(0);
        return note("reference-held", anchor, words + " is '" + slug + "'.").about(slug);
    }

    private static PreflightPoint note(String code, String anchor, String message) {
        return PreflightPoint.ofSection(Severity.NOTE, code, anchor, message);
    }

    /** A draft may name an audience that is none yet; then it is read as if for everybody. */
    private Audience audience() {
        try {
            return metadata.audience().isEmpty()
                    ? Audience.PUBLIC
                    : Audience.parse(String.join(",", metadata.audience()));
        } catch (IllegalArgumentException e) {
            return Audience.PUBLIC;
        }
    }
}
