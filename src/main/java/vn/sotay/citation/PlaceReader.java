package vn.sotay.citation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads articles, clauses, chapters and the like; of each the first one that is not "of this law". */
final class PlaceReader {
    /** Words that count articles and never name one: "những điều đảng viên không được làm". */
    private static final Set<String> COUNTING = Set.of("nhung", "nhieu", "moi", "may");

    /** "Điều" with one letter missing or two swapped. "Đều" and "đi" are words: a document must stand beside these. */
    private static final Set<String> MISTYPED = Set.of("deu", "diu", "die", "deiu", "diue", "dieuu", "ddieu");

    private static final Set<String> MISTYPED_CLAUSE =
            Set.of("khon", "khan", "koan", "khoa", "khaon", "khona", "kohan");

    private static final Set<String> OF_THIS = Set.of(
            "cua", "bo", "luat", "nghi", "quyet", "dinh", "quy", "che", "thong", "tu", "phap", "lenh", "hien", "dieu",
            "khoan", "le", "chuong", "muc", "van", "ban");

    private final List<Atom> atoms;
    private final Map<Level, String> found = new EnumMap<>(Level.class);
    /** Whether the article is one only if a document is named. */
    private boolean doubtful;

    private enum Level {
        PART,
        CHAPTER,
        DIVISION,
        ARTICLE,
        CLAUSE,
        POINT,
        APPENDIX
    }

    /**
     * A word for a level.
     *
     * @param next the atom after it
     * @param doubtful whether it is one only beside a document
     */
    private record Word(Level level, int next, boolean doubtful) {}

    PlaceReader(List<Atom> atoms) {
        this.atoms = atoms;
    }

    /** Takes a place that begins at an atom; gives the atom after it, the same when none begins. */
    int read(int at) {
        Word word = word(at);
        if (word == null || found.containsKey(word.level)) {
            return at;
        }
        int figure = word.next;
        while (figure < atoms.size()
                && (atoms.get(figure).is("thu") || atoms.get(figure).is("so"))) {
            figure++;
        }
        if (figure >= atoms.size()
                || (atoms.get(figure).before() == ',' || atoms.get(figure).before() == '(')) {
            return at;
        }
        String[] number = new String[1];
        int end = number(word.level, figure, figure > word.next, number);
        if (end == figure) {
            return at;
        }
        if (isOfThisLaw(end)) {
            found.clear();
            return at;
        }
        found.put(word.level, number[0]);
        doubtful |= word.doubtful && (word.level == Level.ARTICLE || word.level == Level.CLAUSE);
        return end;
    }

    boolean hasPlace() {
        return !found.isEmpty();
    }

    /**
     * What has been read.
     *
     * @param document whether a document is named by number
     * @param anyDocument whether one is named in any way
     * @param all whether the text has nothing else
     */
    Provision place(boolean document, boolean anyDocument, boolean all) {
        boolean leads = found.containsKey(Level.ARTICLE) || found.containsKey(Level.CHAPTER);
        boolean inner = found.containsKey(Level.CLAUSE) || found.containsKey(Level.POINT);
        boolean supported = document || all || (anyDocument && !inner);
        if ((doubtful && !anyDocument) || !(leads || supported)) {
            return Provision.WHOLE;
        }
        return new Provision(
                found.get(Level.PART),
                found.get(Level.CHAPTER),
                found.get(Level.DIVISION),
                found.get(Level.ARTICLE),
                found.get(Level.CLAUSE),
                found.get(Level.POINT),
                found.get(Level.APPENDIX));
    }

    private @Nullable Word word(int at) {
        Atom atom = atoms.get(at);
        if (atom.isNumber() || at + 1 >= atoms.size()) {
            return null;
        }
        boolean counting = at > 0 && COUNTING.contains(atoms.get(at - 1).folded());
        boolean figureFollows = atoms.get(at + 1).isNumber();
        switch (atom.folded()) {
            case "dieu" -> {
                return counting ? null : new Word(Level.ARTICLE, at + 1, false);
            }
            case "d", "dd" -> {
                if (isStrokeOfVni(at)) {
                    return new Word(Level.ARTICLE, at + 2, false);
                }
                Atom next = atoms.get(at + 1);
                boolean close = next.glued() || next.before() == '.';
                return figureFollows && !atom.glued() || figureFollows && followsFigure(at)
                        ? new Word(Level.ARTICLE, at + 1, !close)
                        : null;
            }
            case "khoan" -> {
                return new Word(Level.CLAUSE, at + 1, false);
            }
            case "k" -> {
                return figureFollows && !term(at) ? new Word(Level.CLAUSE, at + 1, false) : null;
            }
            case "diem" -> {
                return new Word(Level.POINT, at + 1, false);
            }
            case "chuong" -> {
                return new Word(Level.CHAPTER, at + 1, false);
            }
            case "muc" -> {
                return new Word(Level.DIVISION, at + 1, false);
            }
            case "phan" -> {
                return new Word(Level.PART, at + 1, false);
            }
            case "phu" -> {
                return atoms.get(at + 1).is("luc") ? new Word(Level.APPENDIX, at + 2, false) : null;
            }
            default -> {
                if (!figureFollows || !atoms.get(at + 1).spaced()) {
                    return null;
                }
                if (MISTYPED.contains(atom.folded())) {
                    return new Word(Level.ARTICLE, at + 1, true);
                }
                return MISTYPED_CLAUSE.contains(atom.folded()) && articleFollows(at + 2)
                        ? new Word(Level.CLAUSE, at + 1, true)
                        : null;
            }
        }
    }

    /** VNI writes "Đ.75" as "D9.75". */
    private boolean isStrokeOfVni(int at) {
        return at + 2 < atoms.size()
                && atoms.get(at + 1).is("9")
                && atoms.get(at + 1).glued()
                && atoms.get(at + 2).isNumber()
                && atoms.get(at + 2).before() == '.';
    }

    /** "K12" behind everything else is a term, "k2 d5" a clause. */
    private boolean term(int at) {
        return !found.containsKey(Level.ARTICLE) && !articleFollows(at + 2);
    }

    private boolean followsFigure(int at) {
        return at > 0 && atoms.get(at - 1).isNumber() && found.containsKey(Level.CLAUSE);
    }

    private boolean articleFollows(int from) {
        int at = from < atoms.size()
                        && atoms.get(from).folded().length() == 1
                        && !atoms.get(from).isNumber()
                        && !atoms.get(from).is("d")
                ? from + 1
                : from;
        if (at + 1 >= atoms.size()) {
            return false;
        }
        String word = atoms.get(at).folded();
        boolean article = word.equals("dieu") || word.equals("d") || word.equals("dd") || MISTYPED.contains(word);
        return article && atoms.get(at + 1).isNumber();
    }

    private int number(Level level, int at, boolean ordinal, String[] into) {
        Atom atom = atoms.get(at);
        if (level == Level.POINT) {
            return letter(at, into);
        }
        if (atom.isNumber()) {
            return figure(level, at, into);
        }
        boolean article = level == Level.ARTICLE || level == Level.CLAUSE;
        if (ordinal) {
            Numbers.Value value = Numbers.ordinal(atoms, at);
            if (value != null) {
                into[0] = Integer.toString(value.value());
                return value.next();
            }
        }
        boolean ends = at + 1 >= atoms.size() || !atoms.get(at + 1).spaced();
        int roman = article ? 0 : Roman.value(atom.exact());
        if (roman > 0 && (atom.folded().length() > 1 || ends || level == Level.CHAPTER)) {
            into[0] = Integer.toString(roman);
            return at + 1;
        }
        if (!article && ends && atom.folded().length() == 1 && level != Level.CHAPTER) {
            into[0] = anchorForm(atom.exact());
            return at + 1;
        }
        return at;
    }

    private int figure(Level level, int at, String[] into) {
        Atom atom = atoms.get(at);
        if (atom.folded().length() > 4 || (atom.isYear() && !atom.glued()) || atom.value() == 0) {
            return at;
        }
        String number = Numbers.withoutZeros(atom.folded());
        int next = at + 1;
        if (next < atoms.size() && atoms.get(next).glued()) {
            boolean inserted = atoms.get(next).folded().length() == 1
                    && (next + 1 >= atoms.size() || !atoms.get(next + 1).glued());
            boolean placeFollows = atoms.get(next).folded().length() <= 4
                    && next + 1 < atoms.size()
                    && atoms.get(next + 1).glued()
                    && (atoms.get(next).is("d")
                            || atoms.get(next).is("k")
                            || atoms.get(next).is("dieu"));
            if (placeFollows) {
                into[0] = number;
                return next;
            }
            // VNI writes "đi" as "d9i"; no amendment has come that far in the alphabet.
            if (!inserted || atom.is("9") && atom.glued()) {
                return at;
            }
            number += anchorForm(atoms.get(next).exact());
            next++;
        }
        boolean dotted = next < atoms.size()
                && atoms.get(next).isNumber()
                && atoms.get(next).before() == '.';
        boolean percent = next < atoms.size() && atoms.get(next).before() == '%';
        if (level == Level.ARTICLE && atom.folded().length() > 3 || percent || (dotted && level == Level.CLAUSE)) {
            return at;
        }
        into[0] = number;
        return next;
    }

    /** A lone letter; "điểm a", not "điểm ăn". */
    private int letter(int at, String[] into) {
        Atom atom = atoms.get(at);
        boolean lone = atom.exact().length() == 1 || atom.is("dd");
        boolean ends = at + 1 >= atoms.size() || !atoms.get(at + 1).glued();
        boolean stroke = atom.is("d") && !ends && atoms.get(at + 1).is("9");
        if (atom.isNumber() || !lone || !(ends || stroke)) {
            return at;
        }
        into[0] = atom.is("dd") || stroke ? "dd" : anchorForm(atom.exact());
        return stroke ? at + 2 : at + 1;
    }

    private static String anchorForm(String letter) {
        return letter.equals("đ") ? "dd" : letter;
    }

    /** "Điều 6 của Bộ luật này", "khoản 1 Điều này": a text speaking of itself. */
    private boolean isOfThisLaw(int end) {
        for (int at = end; at < Math.min(atoms.size(), end + 4) && atoms.get(at).spaced(); at++) {
            if (atoms.get(at).is("nay")) {
                return true;
            }
            if (!OF_THIS.contains(atoms.get(at).folded())) {
                return false;
            }
        }
        return false;
    }
}
