package vn.sotay.citation;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks once along what was typed and takes out of it what belongs to a reference. */
final class CitationParser {
    /** Plenums of one term; more than any term has had. */
    private static final int MOST_SESSIONS = 16;

    /** Words that tie a reference to what stands around it, and are no part of a name. */
    private static final Set<String> TIES = Set.of(
            "cua", "theo", "tai", "o", "trong", "thuoc", "so", "nam", "va", "ve", "ngay", "xem", "doc", "tim", "mo");

    private final List<Atom> atoms;
    private final String text;
    private final BitSet used = new BitSet();
    private final PlaceReader places;

    private Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);
    private String number = "";
    private List<String> symbol = List.of();
    private @Nullable Integer year;
    private @Nullable LocalDate day;
    private @Nullable Integer term;
    private @Nullable Integer session;

    CitationParser(List<Atom> atoms, String text) {
        this.atoms = atoms;
        this.text = text;
        this.places = new PlaceReader(atoms);
    }

    Optional<Citation> parse() {
        int at = 0;
        while (at < atoms.size()) {
            int next = step(at);
            if (next > at) {
                used.set(at, next);
                at = next;
            } else {
                at++;
            }
        }
        bareYear();
        return citation();
    }

    /** Only the plenum and the term right behind it. */
    Optional<Citation> parseSession() {
        for (int at = 0; at < atoms.size(); at++) {
            int next = session(at, at, false);
            if (next > at) {
                used.set(at, next);
                while (next < atoms.size() && term == null) {
                    int end = term(next);
                    used.set(next, Math.max(end, next + 1));
                    next = Math.max(end, next + 1);
                }
                return citation();
            }
        }
        return Optional.empty();
    }

    /** Takes what stands at a place; gives the place after it, or the same when nothing of a reference stands there. */
    private int step(int at) {
        int next = day(at);
        next = next > at ? next : document(at);
        next = next > at ? next : session(at, at, false);
        next = next > at ? next : term(at);
        next = next > at ? next : places.read(at);
        return next > at ? next : year(at);
    }

    private boolean hasNumber() {
        return !number.isEmpty() || session != null;
    }

    private int day(int at) {
        int from = atoms.get(at).is("ngay") ? at + 1 : at;
        Numbers.Day found = day == null ? Numbers.day(atoms, from) : null;
        if (found == null) {
            return at;
        }
        day = found.date();
        return found.next();
    }

    private int document(int at) {
        if (hasNumber()) {
            return at;
        }
        if (Numbers.isNumber(atoms, at)) {
            // "12/2022" is a month unless something says that it is a number.
            boolean said = places.hasPlace() || (at > 0 && atoms.get(at - 1).is("so"));
            return symbolled(at, at, Set.of(), said);
        }
        Lexicon.Type type = compound(at);
        if (type == null) {
            return at;
        }
        int next = type.next();
        int ofSession = session(next, at, true);
        if (ofSession > next) {
            types = type.types();
            return ofSession;
        }
        int figure = number(next);
        if (Numbers.isNumber(atoms, figure)) {
            int end = symbolled(figure, at, type.types(), true);
            return end > at ? end : numbered(figure, next, type, at);
        }
        if (next < atoms.size() && day == null) {
            int end = day(next);
            types = end > next ? type.types() : types;
            return Math.max(end > next ? end : at, at);
        }
        return at;
    }

    /** A type, also as "nqtw" or "nq/tw" before its number. */
    private Lexicon.@Nullable Type compound(int at) {
        Atom first = atoms.get(at);
        for (int length = 2; length <= 4; length++) {
            Set<DocumentType> glued = Lexicon.issuerAfter(first.folded(), length) == null
                    ? null
                    : Lexicon.code(first.folded().substring(0, length));
            if (glued != null && Lexicon.code(first.folded()) == null) {
                return new Lexicon.Type(glued, at + 1, false);
            }
        }
        Lexicon.Type type = Lexicon.typeAt(atoms, at);
        if (type == null || (first.glued() && !type.name())) {
            return null;
        }
        boolean issued = type.next() < atoms.size()
                && atoms.get(type.next()).joined()
                && Lexicon.isIssuer(atoms.get(type.next()).folded());
        return issued ? new Lexicon.Type(type.types(), type.next() + 1, type.name()) : type;
    }

    /** Past "số" and the issuer: where the number may stand. */
    private int number(int from) {
        int at = from;
        while (at < atoms.size() && (atoms.get(at).is("so") || atoms.get(at).is("tw"))) {
            at++;
        }
        return at;
    }

    private int symbolled(int figure, int at, Set<DocumentType> said, boolean typed) {
        Numbers.Symbol found = Numbers.symbol(atoms, figure + 1, typed);
        if (found == null || (atoms.get(figure).glued() && figure > 0 && figure == at)) {
            return at;
        }
        number = Numbers.withoutZeros(atoms.get(figure).folded());
        symbol = found.parts();
        year = found.year();
        Set<DocumentType> coded = Lexicon.code(found.code());
        types = said.isEmpty() ? coded == null ? typesOf(found.code()) : coded : said;
        return found.next();
    }

    private static Set<DocumentType> typesOf(String code) {
        return code.equals("qh") ? Set.of(DocumentType.LAW) : Set.of();
    }

    private int numbered(int figure, int afterType, Lexicon.Type type, int at) {
        Atom digits = atoms.get(figure);
        boolean said = figure > afterType;
        boolean joined = digits.joined() || digits.glued() || digits.before() == ' ';
        if (!joined || digits.isYear() && !said || !closes(figure, type, said)) {
            return at;
        }
        number = Numbers.withoutZeros(digits.folded());
        types = type.types();
        int next = figure + 1;
        return next < atoms.size() && Lexicon.isIssuer(atoms.get(next).folded()) ? next + 1 : next;
    }

    /** Whether the number is a document's: by what follows, by its form, or because "số" says so. */
    private boolean closes(int figure, Lexicon.Type type, boolean said) {
        int next = figure + 1;
        if (next >= atoms.size()) {
            return true;
        }
        Atom following = atoms.get(next);
        if (following.glued()) {
            return following.folded().length() <= 2 && !type.name();
        }
        boolean digitsGoOn = following.isNumber() && !following.isYear() && following.before() != ' ';
        if (digitsGoOn || following.before() == '%') {
            return false;
        }
        if (said
                || !following.spaced() && !following.joined()
                || Lexicon.continues(following.folded())
                || Numbers.day(atoms, following.is("ngay") ? next + 1 : next) != null
                || Lexicon.isIssuer(following.folded())
                || new PlaceReader(atoms).read(next) > next) {
            return true;
        }
        boolean certain = atoms.get(figure).folded().length() > 1
                || !type.name()
                || type.types().stream().anyMatch(CitationParser::isSeldomCounted);
        // "Kế hoạch 5 năm 2021" is one of five years.
        return certain && (Numbers.year(atoms, next) != null || !Lexicon.isCounted(atoms, next));
    }

    private static boolean isSeldomCounted(DocumentType type) {
        return switch (type) {
            case RESOLUTION, DIRECTIVE, DECREE, CIRCULAR -> true;
            default -> false;
        };
    }

    /** "[hội nghị] trung ương 4", "hội nghị lần thứ tư"; without a type before it, only with a term behind it. */
    private int session(int from, int start, boolean typed) {
        if (from >= atoms.size() || hasNumber()) {
            return from;
        }
        int at = from;
        boolean meeting = isPair(at, "hoi", "nghi");
        at = meeting ? at + 2 : at;
        boolean central = at < atoms.size() && (atoms.get(at).is("tw") || isPair(at, "trung", "uong"));
        at = central ? at + (atoms.get(at).is("tw") ? 1 : 2) : at;
        // "NQTW4": the issuer has been read with the type.
        boolean glued = typed && from > start && atoms.get(from - 1).folded().endsWith("tw");
        boolean nth = at < atoms.size() && atoms.get(at).is("lan");
        at = nth ? at + 1 : at;
        at = at < atoms.size() && atoms.get(at).is("thu") ? at + 1 : at;
        if (!(central || glued || meeting && nth)) {
            return from;
        }
        Numbers.Value found = nth || meeting ? Numbers.ordinal(atoms, at) : figure(at);
        if (found == null || found.value() > MOST_SESSIONS) {
            return from;
        }
        boolean followed = termFollows(found.next());
        if (!followed && (!typed || glued || !isEnd(found.next()))) {
            return from;
        }
        session = found.value();
        return found.next();
    }

    private Numbers.@Nullable Value figure(int at) {
        int value = at < atoms.size() ? Numbers.small(atoms.get(at)) : 0;
        return value > 0 ? new Numbers.Value(value, at + 1) : null;
    }

    private boolean isEnd(int at) {
        return at >= atoms.size() || !Lexicon.isCounted(atoms, at);
    }

    /** Whether a term follows, at once or behind "ban chấp hành trung ương đảng". */
    private boolean termFollows(int from) {
        for (int at = from; at < Math.min(atoms.size(), from + 9); at++) {
            if (Numbers.term(atoms, at) != null) {
                return true;
            }
        }
        return false;
    }

    private boolean isPair(int at, String first, String second) {
        return at + 1 < atoms.size()
                && atoms.get(at).is(first)
                && atoms.get(at + 1).is(second);
    }

    private int term(int at) {
        Numbers.Value found = term == null ? Numbers.term(atoms, at) : null;
        // "Khoa 2 điều 5" is a clause with a letter missing, not a term.
        if (found == null || !hasNumber() && types.isEmpty()) {
            return at;
        }
        term = found.value();
        return found.next();
    }

    private int year(int at) {
        Numbers.Value found = year == null && atoms.get(at).is("nam") ? Numbers.year(atoms, at) : null;
        if (found == null || !(hasNumber() || places.hasPlace())) {
            return at;
        }
        year = found.value();
        return found.next();
    }

    /** "Bộ luật dân sự 2015": a year that nothing else has taken. */
    private void bareYear() {
        for (int at = 0; at < atoms.size() && year == null && (hasNumber() || places.hasPlace()); at++) {
            boolean stands =
                    atoms.get(at).isYear() && !used.get(at) && !atoms.get(at).glued();
            if (stands && (at + 1 == atoms.size() || !atoms.get(at + 1).glued())) {
                year = atoms.get(at).value();
                used.set(at);
            }
        }
    }

    private Optional<Citation> citation() {
        boolean document = hasNumber() || (day != null && !types.isEmpty());
        boolean all = used.cardinality() == atoms.size();
        Provision place = places.place(document, document || namesLaw(), all);
        if (!document && place.isWhole()) {
            return Optional.empty();
        }
        int start = atoms.get(used.nextSetBit(0)).start();
        int end = atoms.get(used.length() - 1).end();
        return Optional.of(new Citation(
                types, number, symbol, year, document ? day : null, term, session, place, rest(), start, end));
    }

    /** Whether what is left speaks of a law, so that a mistyped "điều" may be one. */
    private boolean namesLaw() {
        for (int at = 0; at < atoms.size(); at++) {
            Atom atom = atoms.get(at);
            boolean law = atom.is("luat") || atom.folded().startsWith("bl") || isPair(at, "hien", "phap");
            if (!used.get(at) && law) {
                return true;
            }
        }
        return false;
    }

    private String rest() {
        int first = used.nextClearBit(0);
        int last = atoms.size() - 1;
        while (first < atoms.size() && (used.get(first) || isTie(first))) {
            first++;
        }
        while (last > first && (used.get(last) || isTie(last))) {
            last--;
        }
        StringBuilder rest = new StringBuilder();
        for (int at = first; at <= last && at < atoms.size(); at++) {
            if (!used.get(at)) {
                Atom atom = atoms.get(at);
                boolean gap = !rest.isEmpty() && !(atom.glued() && !used.get(at - 1));
                rest.append(gap ? " " : "").append(text, atom.start(), atom.end());
            }
        }
        return rest.toString();
    }

    private boolean isTie(int at) {
        return TIES.contains(atoms.get(at).folded());
    }
}
