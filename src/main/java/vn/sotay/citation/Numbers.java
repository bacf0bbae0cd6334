package vn.sotay.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers with their symbols, days and counted terms out of atoms. */
final class Numbers {
    private static final int LONGEST_NUMBER = 6;
    private static final int LONGEST_PART = 10;
    private static final int MOST_PARTS = 4;
    private static final int LAST_TERM = 30;

    private Numbers() {}

    /**
     * What stands behind a document's number.
     *
     * @param code the first part when it is one of a known type, else empty
     */
    record Symbol(@Nullable Integer year, List<String> parts, String code, int next) {}

    /** A value with the atom after it. */
    record Value(int value, int next) {}

    /** A day with the atom after it. */
    record Day(LocalDate date, int next) {}

    static boolean isNumber(List<Atom> atoms, int at) {
        return at < atoms.size()
                && atoms.get(at).isNumber()
                && atoms.get(at).folded().length() <= LONGEST_NUMBER;
    }

    /** "21" of "021". */
    static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    /**
     * The year and symbol after a number; null when nothing that could be either follows.
     *
     * @param typed whether the type of document has been said before the number
     */
    static @Nullable Symbol symbol(List<Atom> atoms, int after, boolean typed) {
        int at = after;
        Integer year = null;
        if (at < atoms.size() && atoms.get(at).isYear() && !atoms.get(at).glued()) {
            year = atoms.get(at++).value();
        }
        Symbol lettered = at < atoms.size() ? letters(atoms, at, year) : null;
        if (lettered != null) {
            return lettered;
        }
        if (year == null) {
            return null;
        }
        Atom number = atoms.get(after - 1);
        Atom of = atoms.get(after);
        boolean month = !typed && number.value() <= 12;
        return (of.before() == '/' || (of.before() == '-' && typed)) && !month
                ? new Symbol(year, List.of(), "", at)
                : null;
    }

    private static @Nullable Symbol letters(List<Atom> atoms, int from, @Nullable Integer year) {
        if (atoms.get(from).isNumber()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        String code = Lexicon.plain(Lexicon.codeAt(atoms, from));
        int at = from;
        boolean national = code.equals("qh") || code.equals("ubtvqh");
        String word = atoms.get(from).folded();
        for (int length = 2; length <= 4; length++) {
            String issuer = Lexicon.issuerAfter(word, length);
            if (issuer != null && Lexicon.code(word) == null) {
                parts.add(Lexicon.plain(word.substring(0, length)));
                parts.add(Lexicon.plain(issuer));
                return new Symbol(year, parts, parts.get(0), from + 1);
            }
        }
        boolean known = Lexicon.code(code) != null || national;
        boolean signed = atoms.get(from).joined();
        // "01/VBH-VPQH": a code with a letter missing still stands between a number and an issuer.
        boolean issued = from + 1 < atoms.size()
                && atoms.get(from + 1).joined()
                && Lexicon.isIssuer(atoms.get(from + 1).folded());
        if (!known && !(signed && (year != null || issued) && word.length() > 1)) {
            return null;
        }
        while (at < atoms.size() && parts.size() < MOST_PARTS && isPart(atoms, at, from)) {
            String part = Lexicon.codeAt(atoms, at);
            at += part.equals(atoms.get(at).folded()) ? 1 : 2;
            boolean numbered = at < atoms.size()
                    && atoms.get(at).isNumber()
                    && atoms.get(at).folded().length() <= 2
                    && (atoms.get(at).glued()
                            || (part.endsWith("qh") && atoms.get(at).before() == ' '));
            parts.add(Lexicon.plain(part)
                    + (numbered ? withoutZeros(atoms.get(at++).folded()) : ""));
        }
        boolean certain = signed || year != null || parts.size() > 1 || Lexicon.isCertain(code);
        boolean glued = atoms.get(from).glued() && !code.equals("kh");
        return certain || glued ? new Symbol(year, parts, known && !national ? code : national ? "qh" : "", at) : null;
    }

    private static boolean isPart(List<Atom> atoms, int at, int from) {
        Atom atom = atoms.get(at);
        if (at == from) {
            return true;
        }
        return !atom.isNumber()
                && atom.folded().length() <= LONGEST_PART
                && (atom.before() == '/'
                        || atom.before() == '-'
                        || Lexicon.isIssuer(atom.folded())
                        || (atom.before() == '.' && Lexicon.code(atom.folded()) != null));
    }

    /** "16/6/2022", "16 tháng 6 năm 2022", "2022-06-16"; null when the calendar has no such day. */
    static @Nullable Day day(List<Atom> atoms, int at) {
        if (!isNumber(atoms, at)) {
            return null;
        }
        boolean words = at + 4 < atoms.size()
                && atoms.get(at + 1).is("thang")
                && atoms.get(at + 3).is("nam");
        int month = words ? at + 2 : at + 1;
        int last = words ? at + 4 : at + 2;
        if (!isNumber(atoms, month) || !isNumber(atoms, last)) {
            return null;
        }
        if (!words && !(atoms.get(month).joined() && atoms.get(last).joined())) {
            return null;
        }
        Atom first = atoms.get(at);
        Atom third = atoms.get(last);
        if (!first.isYear() && !third.isYear()) {
            return null;
        }
        int year = first.isYear() ? first.value() : third.value();
        int day = first.isYear() ? third.value() : first.value();
        try {
            return new Day(LocalDate.of(year, atoms.get(month).value(), day), last + 1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** "năm 2021" or "2021" at a place. */
    static @Nullable Value year(List<Atom> atoms, int at) {
        int number = atoms.get(at).is("nam") ? at + 1 : at;
        return number < atoms.size()
                        && atoms.get(number).isYear()
                        && !atoms.get(number).glued()
                ? new Value(atoms.get(number).value(), number + 1)
                : null;
    }

    /** "khóa XII", "khoá 12", "K12" at a place: a Party congress. */
    static @Nullable Value term(List<Atom> atoms, int at) {
        int number = at + 1;
        if (number >= atoms.size()) {
            return null;
        }
        boolean word = atoms.get(at).is("khoa");
        boolean letter = atoms.get(at).is("k") && atoms.get(number).glued();
        if (!word && !letter) {
            return null;
        }
        int value = small(atoms.get(number));
        return value > 0 && value <= LAST_TERM ? new Value(value, number + 1) : null;
    }

    /** A small number in Arabic or Roman, 0 when it is neither. */
    static int small(Atom atom) {
        if (atom.isNumber()) {
            return atom.folded().length() <= 3 ? atom.value() : 0;
        }
        return Roman.value(atom.exact());
    }

    /** What follows "thứ" or "lần thứ", in figures or words. */
    static @Nullable Value ordinal(List<Atom> atoms, int at) {
        if (at >= atoms.size()) {
            return null;
        }
        int value = small(atoms.get(at));
        if (value > 0) {
            return new Value(value, at + 1);
        }
        if (at + 1 < atoms.size()) {
            value = NumberWords.ordinalValue(
                    atoms.get(at).folded() + ' ' + atoms.get(at + 1).folded());
        }
        int words = value > 0 ? 2 : 1;
        value = value > 0 ? value : NumberWords.ordinalValue(atoms.get(at).folded());
        return value > 0 ? new Value(value, at + words) : null;
    }
}
