package vn.sotay.search;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.search.PrefixTable.Range;

/**
 * The beginnings that what was typed could stand for with one letter of its last word wrong, missing, too many or swapped with
 * its neighbour. Walks along the table, so that only letters are tried that some text goes on with.
 */
final class PrefixSlips {
    /** Shorter words are too little to know by. */
    private static final int SHORTEST_WORD = 2;

    private static final int SHORTEST = 4;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final PrefixTable table;
    private final byte[] typed;
    private final List<Range> ranges = new ArrayList<>();

    PrefixSlips(PrefixTable table, byte[] typed) {
        this.table = table;
        this.typed = typed;
    }

    List<Range> ranges() {
        int word = typed.length;
        while (word > 0 && typed[word - 1] != ' ') {
            word--;
        }
        if (typed.length < SHORTEST || typed.length - word < SHORTEST_WORD) {
            return ranges;
        }
        Range run = table.narrowed(table.all(), 0, typed, 0, word);
        byte[] letter = new byte[1];
        for (int at = word; at < typed.length && !run.isEmpty(); at++) {
            // One too many here.
            goOn(run, at, at + 1);
            if (at + 1 < typed.length) {
                swapped(run, at);
            }
            for (int i = 0; i < LETTERS.length(); i++) {
                letter[0] = (byte) LETTERS.charAt(i);
                Range other = letter[0] == typed[at] ? new Range(0, 0) : table.narrowed(run, at, letter, 0, 1);
                if (!other.isEmpty()) {
                    goOn(other, at + 1, at + 1);
                    goOn(other, at + 1, at);
                }
            }
            run = table.narrowed(run, at, typed, at, at + 1);
        }
        return ranges;
    }

    private void swapped(Range run, int at) {
        Range both = table.narrowed(run, at, new byte[] {typed[at + 1], typed[at]}, 0, 2);
        goOn(both, at + 2, at + 2);
    }

    /** Keeps what goes on with the rest of what was typed; {@code depth} letters of the text are passed. */
    private void goOn(Range run, int depth, int rest) {
        Range end = run.isEmpty() ? run : table.narrowed(run, depth, typed, rest, typed.length);
        if (!end.isEmpty()) {
            ranges.add(end);
        }
    }
}
