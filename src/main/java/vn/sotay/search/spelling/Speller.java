package vn.sotay.search.spelling;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.search.spelling.Restoration.Change;

/**
 * Puts right how a query was typed. A word that the library does not know, and that nothing in it comes near, stays as it
 * was typed; accents that were typed are never taken away.
 *
 * <p>The same words with the same vocabulary give the same answer. Any number of threads may ask at once.
 */
public final class Speller {
    /** Words of a query that are looked at; what follows stays as it was typed. */
    static final int MOST_WORDS = 128;

    private final Vocabulary vocabulary;

    /** A speller that knows these words. */
    public Speller(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Understands the words of one query, in their order. */
    public Restoration restore(List<TypedWord> typed) {
        List<TypedWord> considered = typed.subList(0, Math.min(typed.size(), MOST_WORDS));
        List<Slot> slots = new Blanks(vocabulary).slots(considered);
        Candidates candidates = new Candidates(vocabulary, slots);
        slots.forEach(candidates::offer);
        boolean[] supported = supported(slots);
        for (int i = 0; i < slots.size(); i++) {
            if (!supported[i]) {
                candidates.offerSlips(slots.get(i));
            }
        }
        for (int i = 0; i < slots.size(); i++) {
            if (!supported[i]) {
                Slot before = i > 0 ? slots.get(i - 1) : null;
                Slot after = i + 1 < slots.size() ? slots.get(i + 1) : null;
                slots.get(i).discourageUnseenSlips(before, after, vocabulary);
            }
        }
        Lattice lattice = new Lattice(slots, vocabulary);
        List<Restoration.Word> words = new ArrayList<>(typed.size());
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            int best = lattice.best(i);
            words.add(new Restoration.Word(
                    slot.from, slot.to, slot.spelling(best), slot.change(best), lattice.margin(i)));
        }
        for (int i = considered.size(); i < typed.size(); i++) {
            words.add(new Restoration.Word(i, i + 1, typed.get(i).exact(), Change.NONE, 0));
        }
        return new Restoration(words);
    }

    /** Whether a word, accents aside, is known and has been seen beside one of its neighbours. */
    private boolean[] supported(List<Slot> slots) {
        boolean[] supported = new boolean[slots.size()];
        for (int i = 0; i < slots.size(); i++) {
            supported[i] |= slots.size() == 1 && slots.get(i).known();
            if (i > 0 && slots.get(i - 1).seenBefore(slots.get(i), vocabulary)) {
                supported[i - 1] = true;
                supported[i] = true;
            }
        }
        return supported;
    }
}
