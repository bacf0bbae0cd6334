package vn.sotay.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.search.Syllables.Syllable;

/**
 * What a work is called, as folded syllables: its title, with the word for its kind where the title leaves that out ("Về chế
 * độ đảng phí" is the "quy định về chế độ đảng phí"), without year, number and the small words that people leave out.
 */
final class WorkNames {
    static final int SHORTEST = 2;
    static final int LONGEST = 30;
    static final int LONGEST_GAPPED = 12;

    private static final Set<String> LEFT_OUT = Set.of("va", "cac");
    private static final Set<Kind> CALLED_BY_TITLE = Set.of(Kind.BOOK, Kind.MATERIAL, Kind.LAW);

    private WorkNames() {}

    static Set<String> of(WorkSummary summary) {
        Set<String> names = new LinkedHashSet<>();
        add(names, summary.title());
        if (!CALLED_BY_TITLE.contains(summary.kind())) {
            add(names, summary.kind().label() + ' ' + summary.title());
        }
        // Where each article is a work, the law's name ends its title.
        int last = summary.title().lastIndexOf(". ");
        if (last > 0 && NamedLaw.beginsName(folded(summary.title().substring(last + 2)), 0)) {
            add(names, summary.title().substring(last + 2));
        }
        return names;
    }

    /** The names of laws among these once for each of their syllables, with that syllable behind instead of in its place. */
    static Set<String> gaps(Set<String> names) {
        Set<String> gaps = new LinkedHashSet<>();
        for (String name : names) {
            List<String> words = List.of(name.split(" "));
            for (int at = 0; NamedLaw.isProper(words, 0) && words.size() <= LONGEST_GAPPED && at < words.size(); at++) {
                gaps.add(gap(words, at) + words.get(at));
            }
        }
        return gaps;
    }

    /** How the gaps begin that a name leaves when the syllable at a place is taken out. */
    static String gap(List<String> words, int at) {
        List<String> rest = new ArrayList<>(words);
        rest.set(at, "*");
        return String.join(" ", rest) + '\t';
    }

    private static void add(Set<String> names, String title) {
        int remark = title.indexOf('(', 1);
        List<String> name = folded(remark > 0 ? title.substring(0, remark) : title);
        boolean dated = name.size() > SHORTEST && isYear(name.get(name.size() - 1));
        if (dated) {
            addForms(names, name);
            name = name.subList(0, name.size() - 1);
        }
        addForms(names, name);
    }

    private static void addForms(Set<String> names, List<String> name) {
        put(names, name);
        List<String> brief = new ArrayList<>(name);
        brief.removeAll(LEFT_OUT);
        put(names, brief);
        int about = name.indexOf("ve");
        if (about >= 0 && about <= 2) {
            List<String> plain = new ArrayList<>(name);
            plain.remove(about);
            put(names, plain);
        }
        if (name.size() > 2 && name.get(0).equals("bo") && name.get(1).equals("luat")) {
            put(names, name.subList(1, name.size()));
        }
    }

    private static void put(Set<String> names, List<String> name) {
        if (name.size() >= SHORTEST && name.size() <= LONGEST) {
            names.add(String.join(" ", name));
        }
    }

    static boolean isYear(String syllable) {
        return syllable.length() == 4
                && (syllable.startsWith("19") || syllable.startsWith("20"))
                && syllable.chars().allMatch(Character::isDigit);
    }

    static List<String> folded(String text) {
        return Syllables.of(text).stream().map(Syllable::folded).toList();
    }
}
