package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.sotay.citation.Citation;
import vn.sotay.citation.DocumentType;
import vn.sotay.search.WorkDictionary.HeldWork;

/**
 * The works that a number names. Numbers begin anew with each term of the Party and each year of the State, so one number
 * names several works until year, day or term say which.
 */
final class NumberedWorks {
    private final WorkDictionary dictionary;
    private final Holdings holdings;

    NumberedWorks(WorkDictionary dictionary, Holdings holdings) {
        this.dictionary = dictionary;
        this.holdings = holdings;
    }

    List<HeldWork> of(Citation citation) throws IOException {
        List<HeldWork> works = candidates(citation);
        Integer term = citation.term();
        if (term != null) {
            works = holdings.ofTerm(works, term);
        }
        if (citation.day() != null) {
            String day = citation.day().toString();
            List<HeldWork> dated = holdings.dated(works, day);
            // A day typed wrongly does not hide what the number names.
            works = dated.isEmpty() ? works : dated;
        }
        return works;
    }

    private List<HeldWork> candidates(Citation citation) throws IOException {
        Integer session = citation.session();
        if (session != null) {
            return ofSession(session, citation);
        }
        if (citation.number().isEmpty()) {
            Set<HeldWork> works = new LinkedHashSet<>();
            for (DocumentType type : citation.types()) {
                works.addAll(dictionary.keyed(ReferenceKeys.day(type.wire(), String.valueOf(citation.day()))));
            }
            return List.copyOf(works);
        }
        return citation.symbol().isEmpty() ? ofType(citation) : ofSymbol(citation);
    }

    private List<HeldWork> ofSession(int session, Citation citation) throws IOException {
        Integer term = citation.term();
        List<HeldWork> works = term == null ? List.of() : dictionary.keyed(ReferenceKeys.session(session, term));
        boolean resolution = citation.types().contains(DocumentType.RESOLUTION);
        // Of what nobody has said to be a plenum's, the number may be meant.
        return works.isEmpty() && resolution
                ? dictionary.keyed(ReferenceKeys.type(Integer.toString(session), DocumentType.RESOLUTION.wire()))
                : works;
    }

    private List<HeldWork> ofSymbol(Citation citation) throws IOException {
        List<HeldWork> works = dictionary.keyed(ReferenceKeys.whole(citation));
        if (!works.isEmpty()) {
            Integer year = citation.year();
            boolean partOfNumber = ReferenceKeys.whole(citation).contains(" " + year + " ");
            return year == null || partOfNumber ? works : holdings.ofYear(works, year);
        }
        Set<HeldWork> near = new LinkedHashSet<>();
        Integer year = citation.year();
        if (year != null) {
            near.addAll(dictionary.keyed(ReferenceKeys.year(citation.number(), year)));
        }
        for (DocumentType type : citation.types()) {
            near.addAll(dictionary.keyed(ReferenceKeys.code(citation.number(), type)));
        }
        if (citation.types().isEmpty() && year == null) {
            near.addAll(dictionary.keyed(ReferenceKeys.number(citation.number())));
        }
        List<HeldWork> alike = new ArrayList<>();
        for (HeldWork work : near) {
            Citation other = holdings.number(work);
            if (other != null && isAlike(citation, other)) {
                alike.add(work);
            }
        }
        return year == null ? alike : holdings.ofYear(alike, year);
    }

    /** Whether a symbol is the beginning of the other, or the same but for one letter. */
    private static boolean isAlike(Citation typed, Citation held) {
        String one = String.join("", typed.symbol());
        String other = String.join("", held.symbol());
        return other.startsWith(one) || OneEdit.apart(one, other);
    }

    private List<HeldWork> ofType(Citation citation) throws IOException {
        String number = citation.number();
        Integer year = citation.year();
        Set<HeldWork> works = new LinkedHashSet<>();
        for (DocumentType type : citation.types()) {
            works.addAll(dictionary.keyed(ReferenceKeys.type(number, type.wire())));
        }
        if (works.isEmpty()) {
            for (DocumentType type : citation.types()) {
                works.addAll(dictionary.keyed(ReferenceKeys.code(number, type)));
            }
        }
        if (year == null) {
            return List.copyOf(works);
        }
        List<HeldWork> numbered = dictionary.keyed(ReferenceKeys.year(number, year));
        List<HeldWork> ofYear = new ArrayList<>();
        Set<HeldWork> known = new HashSet<>(numbered);
        for (HeldWork work : works) {
            if (known.contains(work) || holdings.date(work).startsWith(Integer.toString(year))) {
                ofYear.add(work);
            }
        }
        return ofYear.isEmpty() ? numbered : ofYear;
    }
}
