package vn.sotay.catalog.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two texts against each other.
 *
 * @param coarse whether something was compared less exactly, or left out, because there is too much
 * @param sections the sections of the later text in their order, deleted ones where they stood
 */
public record Comparison(boolean coarse, List<SectionDifference> sections) {

    /**
     * Compares.
     *
     * @param steps how many steps it may take, roughly nanoseconds; then it becomes coarser
     * @param characters how much text it may list; then it names only the sections
     */
    public static Comparison of(List<SectionText> before, List<SectionText> after, long steps, int characters) {
        Budget budget = new Budget(steps);
        List<SectionTexts> old = before.stream().map(SectionTexts::new).toList();
        List<SectionTexts> young = after.stream().map(SectionTexts::new).toList();
        int[] partner = SectionPairs.of(old, young, budget);
        Set<Integer> inPlace = inPlace(partner);
        TreeMap<Integer, List<SectionTexts>> deleted = deleted(old, partner);
        Listing listing = new Listing(budget, characters);
        deleted.getOrDefault(Alignment.NONE, List.of()).forEach(listing::deleted);
        for (int j = 0; j < young.size(); j++) {
            if (partner[j] == Alignment.NONE) {
                listing.inserted(young.get(j));
            } else {
                listing.paired(old.get(partner[j]), young.get(j), !inPlace.contains(j));
            }
            deleted.getOrDefault(j, List.of()).forEach(listing::deleted);
        }
        return new Comparison(listing.coarse, List.copyOf(listing.sections));
    }

    /** The later sections whose order among themselves is the same as before. */
    private static Set<Integer> inPlace(int[] partner) {
        List<Integer> paired = new ArrayList<>();
        for (int j = 0; j < partner.length; j++) {
            if (partner[j] != Alignment.NONE) {
                paired.add(j);
            }
        }
        int[] chain =
                Increasing.longest(paired.stream().mapToInt(j -> partner[j]).toArray());
        Set<Integer> inPlace = new HashSet<>();
        Arrays.stream(chain).forEach(index -> inPlace.add(paired.get(index)));
        return inPlace;
    }

    /** The deleted sections by the later section behind which they are shown: the one that they stood behind. */
    private static TreeMap<Integer, List<SectionTexts>> deleted(List<SectionTexts> old, int[] partner) {
        int[] later = new int[old.size()];
        Arrays.fill(later, Alignment.NONE);
        for (int j = 0; j < partner.length; j++) {
            if (partner[j] != Alignment.NONE) {
                later[partner[j]] = j;
            }
        }
        TreeMap<Integer, List<SectionTexts>> deleted = new TreeMap<>();
        int behind = Alignment.NONE;
        for (int i = 0; i < old.size(); i++) {
            if (later[i] == Alignment.NONE) {
                deleted.computeIfAbsent(behind, any -> new ArrayList<>()).add(old.get(i));
            } else {
                behind = later[i];
            }
        }
        return deleted;
    }

    private static final class Listing {
        private final Budget budget;
        private final List<SectionDifference> sections = new ArrayList<>();
        private int room;
        private boolean coarse;

        Listing(Budget budget, int characters) {
            this.budget = budget;
            this.room = characters;
        }

        void inserted(SectionTexts section) {
            alone(section, ChangeState.INSERTED);
        }

        void deleted(SectionTexts section) {
            alone(section, ChangeState.DELETED);
        }

        private void alone(SectionTexts section, ChangeState state) {
            add(
                    section,
                    section,
                    state,
                    false,
                    false,
                    section.paragraphs().stream()
                            .map(text -> ParagraphDifference.whole(state, text))
                            .toList());
        }

        void paired(SectionTexts old, SectionTexts young, boolean moved) {
            boolean sameText = old.paragraphs().equals(young.paragraphs());
            boolean same = sameText && old.heading().equals(young.heading());
            if (sameText) {
                add(old, young, same ? ChangeState.KEPT : ChangeState.CHANGED, moved, false, List.of());
            } else {
                TextDifference text = TextDifference.of(old.paragraphs(), young.paragraphs(), budget);
                add(old, young, ChangeState.CHANGED, moved, text.coarse(), text.paragraphs());
            }
        }

        private void add(
                SectionTexts old,
                SectionTexts young,
                ChangeState state,
                boolean moved,
                boolean inexact,
                List<ParagraphDifference> paragraphs) {
            long length =
                    paragraphs.stream().mapToLong(ParagraphDifference::length).sum();
            boolean listed = length <= room;
            room -= listed ? (int) length : 0;
            coarse |= inexact || !listed;
            sections.add(new SectionDifference(
                    state,
                    young.anchor(),
                    young.heading(),
                    young.level(),
                    old.anchor().equals(young.anchor()) ? null : old.anchor(),
                    old.heading().equals(young.heading()) ? null : old.heading(),
                    moved,
                    inexact || !listed,
                    listed ? paragraphs : List.of()));
        }
    }
}
