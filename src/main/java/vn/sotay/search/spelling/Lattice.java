package vn.sotay.search.spelling;

import java.util.Arrays;
import java.util.List;

/** Chooses a word for each place so that the whole is cheapest (Viterbi), and says by how much each choice is the best. */
final class Lattice {
    private final List<Slot> slots;
    private final Vocabulary vocabulary;
    private final float[][] transitions;
    private final float[][] forward;
    private final float[][] backward;

    Lattice(List<Slot> slots, Vocabulary vocabulary) {
        this.slots = slots;
        this.vocabulary = vocabulary;
        this.transitions = new float[slots.size()][];
        this.forward = new float[slots.size()][];
        this.backward = new float[slots.size()][];
        walkForward();
        walkBackward();
    }

    private void walkForward() {
        for (int at = 0; at < slots.size(); at++) {
            Slot here = slots.get(at);
            float[] best = new float[here.size()];
            if (at == 0) {
                for (int j = 0; j < best.length; j++) {
                    best[j] = here.cost(j) + here.alone(j);
                }
            } else {
                Slot before = slots.get(at - 1);
                float[] steps = steps(before, here);
                Arrays.fill(best, Float.MAX_VALUE);
                for (int i = 0; i < before.size(); i++) {
                    for (int j = 0; j < best.length; j++) {
                        best[j] = Math.min(best[j], forward[at - 1][i] + steps[i * best.length + j]);
                    }
                }
                transitions[at] = steps;
            }
            forward[at] = best;
        }
    }

    private float[] steps(Slot before, Slot here) {
        float[] steps = new float[before.size() * here.size()];
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < here.size(); j++) {
                steps[i * here.size() + j] =
                        here.cost(j) + vocabulary.costBehind(before.id(i), here.id(j), here.alone(j));
            }
        }
        return steps;
    }

    private void walkBackward() {
        for (int at = slots.size() - 1; at >= 0; at--) {
            float[] best = new float[slots.get(at).size()];
            if (at + 1 < slots.size()) {
                int next = slots.get(at + 1).size();
                Arrays.fill(best, Float.MAX_VALUE);
                for (int i = 0; i < best.length; i++) {
                    for (int j = 0; j < next; j++) {
                        best[i] = Math.min(best[i], transitions[at + 1][i * next + j] + backward[at + 1][j]);
                    }
                }
            }
            backward[at] = best;
        }
    }

    /** The best whole that has this word in this place. */
    private float through(int at, int candidate) {
        return forward[at][candidate] + backward[at][candidate];
    }

    /** The word that the cheapest whole has in this place. */
    int best(int at) {
        int best = 0;
        for (int i = 1; i < forward[at].length; i++) {
            best = through(at, i) < through(at, best) ? i : best;
        }
        return best;
    }

    /** By how much the cheapest whole is cheaper than any with another word in this place; infinite without another. */
    float margin(int at) {
        int best = best(at);
        float margin = Float.POSITIVE_INFINITY;
        for (int i = 0; i < forward[at].length; i++) {
            margin = i == best ? margin : Math.min(margin, through(at, i) - through(at, best));
        }
        return margin;
    }
}
