package vn.sotay.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.citation.Citation;
import vn.sotay.citation.DocumentType;
import vn.sotay.citation.Heading;

/**
 * The terms under which references find a work, so that finding one is a look into a dictionary: its number alone, with its whole
 * symbol, with the year in it, with its code, with its type; its type with its day; its plenum; and the article it is, where
 * each article is a work of its own.
 */
final class ReferenceKeys {
    /** How much of a work's text is asked after which plenum it was issued. */
    private static final int LEAD = 1_500;

    private ReferenceKeys() {}

    static Set<String> of(IndexedWork work) {
        WorkSummary summary = work.summary();
        Set<String> keys = new LinkedHashSet<>();
        Citation number = cited(summary.number());
        Set<String> types = types(summary, number);
        if (number != null) {
            addNumber(keys, number, types);
        }
        PartialDate issued = summary.issued();
        if (issued != null && issued.text().length() == 10) {
            types.forEach(type -> keys.add(day(type, issued.text())));
        }
        addSession(keys, work, issued);
        Heading heading = Heading.parse(summary.title());
        if (heading.isStructural()) {
            cited(summary.title(), heading).ifPresent(keys::add);
        }
        return keys;
    }

    private static @Nullable Citation cited(@Nullable String number) {
        return number == null
                ? null
                : Citation.find(number)
                        .filter(found -> !found.number().isEmpty())
                        .orElse(null);
    }

    private static Optional<String> cited(String title, Heading heading) {
        String label = title.substring(0, title.length() - heading.title().length());
        return Citation.find(label)
                .flatMap(found -> found.place().sections().stream().findFirst())
                .map(ReferenceKeys::place);
    }

    private static void addNumber(Set<String> keys, Citation number, Set<String> types) {
        keys.add(whole(number));
        keys.add(number(number.number()));
        Integer year = number.year();
        if (year != null) {
            keys.add(year(number.number(), year));
        }
        number.types().forEach(type -> keys.add(code(number.number(), type)));
        types.forEach(type -> keys.add(type(number.number(), type)));
    }

    /** The library's kind; for laws, which it does not tell apart, what title or symbol say. */
    private static Set<String> types(WorkSummary summary, @Nullable Citation number) {
        Set<String> types = new LinkedHashSet<>();
        if (summary.kind() != Kind.LAW) {
            types.add(summary.kind().wire());
            return types;
        }
        DocumentType.named(summary.title()).ifPresent(type -> types.add(type.wire()));
        if (types.isEmpty() && number != null) {
            number.types().forEach(type -> types.add(type.wire()));
        }
        return types;
    }

    /** Party resolutions are often called by the plenum; title, slug, or our own introduction say which. */
    private static void addSession(Set<String> keys, IndexedWork work, @Nullable PartialDate issued) {
        Kind kind = work.summary().kind();
        if (issued == null || (kind != Kind.RESOLUTION && kind != Kind.CONCLUSION)) {
            return;
        }
        StringBuilder said = new StringBuilder(work.summary().title());
        said.append(" .\n").append(work.summary().slug().replace('-', ' '));
        work.sections().stream().limit(1).forEach(section -> said.append(" .\n").append(PlainText.of(section.html())));
        String lead = said.substring(0, Math.min(said.length(), LEAD));
        for (Sentences.Span sentence : Sentences.of(lead)) {
            Citation found = Citation.session(lead.substring(sentence.start(), sentence.end()))
                    .orElse(null);
            Integer session = found == null ? null : found.session();
            Integer term = found == null ? null : found.term();
            if (session != null && term != null && PartyTerm.of(term).covers(issued.text())) {
                keys.add(session(session, term));
                return;
            }
        }
    }

    static String whole(Citation citation) {
        Integer year = citation.year();
        return citation.number()
                + ' '
                + (year == null || citation.symbol().isEmpty() ? "" : year + " ")
                + String.join(" ", citation.symbol());
    }

    static String number(String number) {
        return number + " #";
    }

    static String year(String number, int year) {
        return number + " /" + year;
    }

    static String code(String number, DocumentType type) {
        return number + " -" + type.code();
    }

    static String type(String number, String wire) {
        return number + " =" + wire;
    }

    static String day(String wire, String day) {
        return "=" + wire + ' ' + day;
    }

    static String session(int session, int term) {
        return "plenum " + session + ' ' + term;
    }

    static String place(String anchor) {
        return "at " + anchor;
    }

    /** The anchors under which one of these keys places a work that is an article itself. */
    static List<String> places(List<String> anchors) {
        return anchors.stream().map(ReferenceKeys::place).toList();
    }
}
