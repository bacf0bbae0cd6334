package vn.sotay.search.spelling;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.search.spelling.InputMethod.Decoded;
import vn.sotay.search.spelling.Restoration.Change;

/** One place in a query with what may stand there, cheapest first; at most {@value #MOST}. */
final class Slot {
    static final int MOST = 16;

    final TypedWord word;
    /** The typed words that it covers. */
    final int from;

    final int to;
    /** {@link Letters#code} and {@link Letters#accents} of what was typed. */
    final long code;

    final int accents;
    final int id;

    private final Change always;
    private final String[] spellings = new String[MOST];
    private final int[] ids = new int[MOST];
    private final float[] costs = new float[MOST];
    private final float[] alone = new float[MOST];
    private final Change[] changes = new Change[MOST];
    private final Map<InputMethod, List<Decoded>> decoded = new EnumMap<>(InputMethod.class);
    private int size;

    /**
     * A place.
     *
     * @param always what was changed about it in any case, such as a blank
     */
    Slot(TypedWord word, int from, int to, Vocabulary vocabulary, Change always) {
        this.word = word;
        this.from = from;
        this.to = to;
        this.always = always;
        this.code = Letters.code(word.exact());
        this.accents = Letters.accents(word.exact());
        this.id = vocabulary.id(word.exact());
    }

    /** What the word is as raw keys; asked several times, read once. */
    List<Decoded> decoded(InputMethod method) {
        List<Decoded> found = decoded.get(method);
        if (found == null) {
            found = method.decode(word.exact());
            decoded.put(method, found);
        }
        return found;
    }

    boolean known() {
        return id >= 0;
    }

    /**
     * Takes a candidate, unless sixteen better ones are known or it is there already at less.
     *
     * @param cost of getting from it to what was typed
     * @param aloneCost of the word itself where nothing is known of its neighbours
     */
    void offer(String spelling, int wordId, float cost, float aloneCost, Change change) {
        int at = 0;
        while (at < size && !(ids[at] == wordId && spellings[at].equals(spelling))) {
            at++;
        }
        if (at < size) {
            if (costs[at] + alone[at] <= cost + aloneCost) {
                return;
            }
        } else if (size < MOST) {
            size++;
        } else if (costs[at - 1] + alone[at - 1] <= cost + aloneCost) {
            return;
        } else {
            at = size - 1;
        }
        while (at > 0 && costs[at - 1] + alone[at - 1] > cost + aloneCost) {
            move(at - 1, at);
            at--;
        }
        spellings[at] = spelling;
        ids[at] = wordId;
        costs[at] = cost;
        alone[at] = aloneCost;
        changes[at] = change == Change.NONE ? always : change;
    }

    private void move(int at, int to) {
        spellings[to] = spellings[at];
        ids[to] = ids[at];
        costs[to] = costs[at];
        alone[to] = alone[at];
        changes[to] = changes[at];
    }

    int size() {
        return size;
    }

    String spelling(int at) {
        return spellings[at];
    }

    int id(int at) {
        return ids[at];
    }

    float cost(int at) {
        return costs[at];
    }

    float alone(int at) {
        return alone[at];
    }

    Change change(int at) {
        return changes[at];
    }

    /** Makes each slip dearer that leads to a word that has not been seen beside any of the neighbours'. */
    void discourageUnseenSlips(@Nullable Slot before, @Nullable Slot after, Vocabulary vocabulary) {
        for (int i = 0; i < size; i++) {
            if (changes[i] == Change.TYPO && !seen(before, i, after, vocabulary)) {
                costs[i] += Costs.UNSEEN_SLIP;
            }
        }
    }

    private boolean seen(@Nullable Slot before, int at, @Nullable Slot after, Vocabulary vocabulary) {
        for (int j = 0; before != null && j < before.size; j++) {
            if (vocabulary.pairs(before.ids[j], ids[at]) > 0) {
                return true;
            }
        }
        for (int j = 0; after != null && j < after.size; j++) {
            if (vocabulary.pairs(ids[at], after.ids[j]) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of its words has been seen beside one of the other place's, this one standing first. */
    boolean seenBefore(Slot next, Vocabulary vocabulary) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < next.size; j++) {
                if (vocabulary.pairs(ids[i], next.ids[j]) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(spellings, size));
    }
}
