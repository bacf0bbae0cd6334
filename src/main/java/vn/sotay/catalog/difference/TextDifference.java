package vn.sotay.catalog.difference;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of two versions of one section against each other. */
final class TextDifference {
    private final List<String> before;
    private final List<String> after;
    private final Budget budget;
    private final List<ParagraphDifference> all = new ArrayList<>();
    private boolean coarse;

    private TextDifference(List<String> before, List<String> after, Budget budget) {
        this.before = before;
        this.after = after;
        this.budget = budget;
    }

    static TextDifference of(List<String> before, List<String> after, Budget budget) {
        TextDifference difference = new TextDifference(before, after, budget);
        difference.compare();
        return difference;
    }

    /** What changed, with one unchanged paragraph on each side of it. */
    List<ParagraphDifference> paragraphs() {
        List<ParagraphDifference> shown = new ArrayList<>();
        int omitted = 0;
        for (int i = 0; i < all.size(); i++) {
            boolean near = isChange(i - 1) || isChange(i) || isChange(i + 1);
            if (!near) {
                omitted++;
                continue;
            }
            if (omitted > 0) {
                shown.add(ParagraphDifference.omitted(omitted));
                omitted = 0;
            }
            shown.add(all.get(i));
        }
        if (omitted > 0) {
            shown.add(ParagraphDifference.omitted(omitted));
        }
        return shown;
    }

    boolean coarse() {
        return coarse;
    }

    private boolean isChange(int index) {
        return index >= 0 && index < all.size() && all.get(index).state() != ChangeState.KEPT;
    }

    private void compare() {
        Interned interned = new Interned();
        Alignment alignment = Alignment.of(interned.of(before), interned.of(after), budget);
        coarse = alignment.coarse();
        int a = 0;
        int b = 0;
        while (a < before.size() || b < after.size()) {
            int aEnd = a;
            while (aEnd < before.size() && alignment.partner(aEnd) == Alignment.NONE) {
                aEnd++;
            }
            int bEnd = aEnd < before.size() ? alignment.partner(aEnd) : after.size();
            changed(before.subList(a, aEnd), after.subList(b, bEnd));
            if (aEnd < before.size()) {
                all.add(ParagraphDifference.whole(ChangeState.KEPT, before.get(aEnd)));
            }
            a = aEnd + 1;
            b = bEnd + 1;
        }
    }

    private void changed(List<String> deleted, List<String> inserted) {
        int[] partner = ParagraphPairs.of(deleted, inserted, budget);
        int next = 0;
        for (int i = 0; i < deleted.size(); i++) {
            if (partner[i] == Alignment.NONE) {
                all.add(ParagraphDifference.whole(ChangeState.DELETED, deleted.get(i)));
                continue;
            }
            next = insert(inserted, next, partner[i]);
            WordDifference words = WordDifference.of(deleted.get(i), inserted.get(next), budget);
            coarse |= words.coarse();
            all.add(words.paragraph());
            next++;
        }
        insert(inserted, next, inserted.size());
    }

    private int insert(List<String> inserted, int from, int to) {
        for (int i = from; i < to; i++) {
            all.add(ParagraphDifference.whole(ChangeState.INSERTED, inserted.get(i)));
        }
        return to;
    }
}
