package vn.sotay.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a document, to a place in one, or both, as people type it: with or without accents, in any case, whatever
 * separates the parts of a number.
 *
 * <p><b>A reference is</b> a number with a symbol ({@code 21-NQ/TW}, {@code 91 2015 qh13}), a number after the name or
 * abbreviation of a type of document ({@code quy định 37}, {@code NQ21}), such a name with a day, a plenum ({@code NQTW4
 * khóa 12}), an article or a chapter ({@code điều 11}, {@code d11}, {@code chương II}); around one of these also clause,
 * point, division, year, term and issuer.
 *
 * <p><b>No reference is</b> a number that counts something ({@code 5 nguyên tắc}, {@code kế hoạch 5 năm}, {@code quy định 18
 * tuổi}), a number alone, a date alone, "điều kiện", "mục tiêu", an article "của Luật này", or a law that is only named
 * ({@code luật đất đai}: whether there is such a law only the library knows; with an article its name is the
 * {@link #rest}).
 *
 * @param types what the document may be; several for an abbreviation, none when only its number tells
 * @param number without leading zeros; empty when none is given
 * @param symbol the folded parts after number and year, as in {@code [nq, tw]}
 * @param year of the number, or of the document; null when not given
 * @param day when it was issued, null when not given
 * @param term the Party congress whose term is meant ("khóa XII"), null when not given
 * @param session the plenum of the Central Committee ("Trung ương 4"), null when not given
 * @param place where in the document
 * @param rest what was typed beside all this, as typed: the name of a law, or a question
 * @param start where the reference begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Citation(
        Set<DocumentType> types,
        String number,
        List<String> symbol,
        @Nullable Integer year,
        @Nullable LocalDate day,
        @Nullable Integer term,
        @Nullable Integer session,
        Provision place,
        String rest,
        int start,
        int end) {

    /**
     * The reference in a text; the first one of each part counts. Takes any text, in time linear in its first
     * {@value Atom#MOST} words.
     */
    public static Optional<Citation> find(String text) {
        return new CitationParser(Atom.of(text), text).parse();
    }

    /**
     * All references in running text, in its order: a document by its number and symbol, or the Party's charter by its name
     * (then {@link #rest}), with the place in it and the date. Stricter than {@link #find}, since most of a text is none; takes
     * any text, in time linear in its length.
     */
    public static List<Citation> all(String text) {
        return RunningText.citations(text);
    }

    /**
     * The first plenum in a text, with its term, whatever documents the text names beside it: "Nghị quyết số 18-NQ/TW … sau
     * Hội nghị lần thứ sáu, khóa XII".
     */
    public static Optional<Citation> session(String text) {
        return new CitationParser(Atom.of(text), text).parseSession();
    }

    /** A number as slugs and anchors have it in Roman letters: "xii" of 12; empty where there is none. */
    public static String roman(int value) {
        return Letters.lower(Roman.of(value));
    }

    /** Whether it says which document, apart from what {@link #rest} may name. */
    public boolean namesDocument() {
        return !number.isEmpty() || session != null || day != null;
    }

    /** Whether it says a place in a document. */
    public boolean namesPlace() {
        return !place.isWhole();
    }
}
