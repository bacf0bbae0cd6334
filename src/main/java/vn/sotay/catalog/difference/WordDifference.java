package vn.sotay.catalog.difference;

import java.util.ArrayList;
import java.util.List;

/** A paragraph that was changed, word by word. */
final class WordDifference {
    private final List<TextRun> runs = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();
    private final StringBuilder kept = new StringBuilder();
    private boolean coarse;

    private WordDifference() {}

    static WordDifference of(String before, String after, Budget budget) {
        List<String> old = Words.of(before);
        List<String> young = Words.of(after);
        Interned interned = new Interned();
        Alignment alignment = Alignment.of(interned.of(old), interned.of(young), budget);
        WordDifference difference = new WordDifference();
        difference.coarse = alignment.coarse();
        int b = 0;
        for (int a = 0; a < old.size(); a++) {
            int partner = alignment.partner(a);
            if (partner == Alignment.NONE) {
                difference.change(old.get(a), "");
            } else {
                while (b < partner) {
                    difference.change("", young.get(b++));
                }
                difference.kept.append(old.get(a));
                b++;
            }
        }
        while (b < young.size()) {
            difference.change("", young.get(b++));
        }
        difference.end();
        return difference;
    }

    ParagraphDifference paragraph() {
        return new ParagraphDifference(ChangeState.CHANGED, List.copyOf(runs), 0);
    }

    boolean coarse() {
        return coarse;
    }

    private void change(String gone, String come) {
        if (!kept.isEmpty()) {
            boolean within = !deleted.isEmpty() || !inserted.isEmpty();
            if (within && kept.toString().isBlank()) {
                // A blank between two changed words is changed with them: "một hai" for "ba bốn" reads as one change.
                deleted.append(kept);
                inserted.append(kept);
                kept.setLength(0);
            } else {
                end();
            }
        }
        deleted.append(gone);
        inserted.append(come);
    }

    /** Writes the change that is open, and what was kept behind it. */
    private void end() {
        write(ChangeState.DELETED, deleted);
        write(ChangeState.INSERTED, inserted);
        write(ChangeState.KEPT, kept);
    }

    private void write(ChangeState state, StringBuilder text) {
        if (!text.isEmpty()) {
            runs.add(new TextRun(state, text.toString()));
            text.setLength(0);
        }
    }
}
