package vn.sotay.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds places of earlier editions again in one edition, always from the place as it was written: the quote word for word in
 * its section, then in another one, then words very like it; of several the one with the same words around it, then the
 * one that is nearest to where it stood. Plain Java, and bounded however long the texts are.
 */
final class Placing {
    /** Words in a quote that seldom stand together by chance. */
    private static final int TELLING = 4;
    /** Words before and behind a quote that are looked at. */
    private static final int AROUND = 8;
    /** Of its neighbours, how many a short quote in another section must still have. */
    private static final int CONVINCING = 2;
    /** Comparisons of two words for one place. */
    private static final long BUDGET = 20_000_000;

    private final int edition;
    private final Map<String, SectionWords> sections = new LinkedHashMap<>();

    Placing(int edition, List<SectionWords> sections) {
        this.edition = edition;
        sections.forEach(section -> this.sections.put(section.anchor(), section));
    }

    /** A passage in a section. */
    private record Candidate(SectionWords section, int start, int end, int edits, int around, int away) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::edits)
                .thenComparing(Comparator.comparingInt(Candidate::around).reversed())
                .thenComparingInt(Candidate::away);

        boolean exactly(Wanted wanted) {
            return section.text().substring(start, end).equals(wanted.text());
        }
    }

    /** Where the target stands in this edition; null when it stands there as it was written. */
    @Nullable
    Placement place(ReadingPlace target) {
        SectionWords own = sections.get(target.anchor());
        TextQuote quote = target.quote();
        if (quote == null) {
            return own == null ? Placement.lost(edition) : null;
        }
        Wanted wanted = Wanted.of(target, quote);
        Candidate found = (own == null ? Optional.<Candidate>empty() : exact(wanted, List.of(own)))
                .or(() -> exact(wanted, others(own)).filter(candidate -> convinces(wanted, candidate)))
                .or(() -> own == null ? Optional.empty() : near(wanted, List.of(own)))
                .or(() -> wanted.words().size() < TELLING ? Optional.empty() : near(wanted, others(own)))
                .orElse(null);
        if (found == null) {
            return Placement.lost(edition);
        }
        boolean asWritten =
                found.edits() == 0 && found.section() == own && found.exactly(wanted) && wanted.isAt(found.start());
        return asWritten
                ? null
                : new Placement(
                        found.exactly(wanted) ? Placement.State.EXACT : Placement.State.NEAR,
                        edition,
                        found.section().anchor(),
                        found.start(),
                        found.end());
    }

    private List<SectionWords> others(@Nullable SectionWords own) {
        return sections.values().stream().filter(section -> section != own).toList();
    }

    private static Optional<Candidate> exact(Wanted wanted, List<SectionWords> where) {
        List<Candidate> found = new ArrayList<>();
        for (SectionWords section : where) {
            int at = wanted.text().isEmpty() ? -1 : section.text().indexOf(wanted.text());
            while (at >= 0) {
                found.add(candidate(wanted, section, at, at + wanted.text().length(), 0));
                at = section.text().indexOf(wanted.text(), at + 1);
            }
        }
        return found.stream().min(Candidate.BEST_FIRST);
    }

    private static boolean convinces(Wanted wanted, Candidate candidate) {
        return wanted.words().size() >= TELLING || candidate.around() >= CONVINCING;
    }

    private static Optional<Candidate> near(Wanted wanted, List<SectionWords> where) {
        int size = wanted.words().size();
        long cells = where.stream().mapToLong(SectionWords::size).sum() * size;
        if (size == 0 || cells > BUDGET) {
            return Optional.empty();
        }
        int most = size * 3 / 10;
        List<Candidate> found = new ArrayList<>();
        for (SectionWords section : where) {
            for (NearWords.Found near : NearWords.in(section.words(), wanted.words(), most)) {
                found.add(candidate(
                        wanted,
                        section,
                        section.starts().get(near.from()),
                        section.ends().get(near.to() - 1),
                        near.edits()));
            }
        }
        return found.stream().min(Candidate.BEST_FIRST);
    }

    private static Candidate candidate(Wanted wanted, SectionWords section, int start, int end, int edits) {
        int first = section.wordsBefore(start);
        int behind = section.wordsBefore(end);
        int around = 0;
        List<String> prefix = wanted.prefix();
        for (int i = 1; i <= Math.min(AROUND, prefix.size()) && first - i >= 0; i++) {
            around += prefix.get(prefix.size() - i).equals(section.words().get(first - i)) ? 1 : 0;
        }
        List<String> suffix = wanted.suffix();
        for (int i = 0; i < Math.min(AROUND, suffix.size()) && behind + i < section.size(); i++) {
            around += suffix.get(i).equals(section.words().get(behind + i)) ? 1 : 0;
        }
        return new Candidate(section, start, end, edits, around, wanted.away(section, start));
    }
}
