package vn.sotay.app.web;

import java.util.ArrayList;
import java.util.List;
import vn.sotay.search.Passage;

/**
 * A piece of a passage.
 *
 * @param searched whether it is what was searched for
 */
record Marked(String text, boolean searched) {

    /** The passage in pieces; put together again they are its text. Words side by side are marked as one. */
    static List<Marked> of(Passage passage) {
        String text = passage.text();
        List<int[]> marks = new ArrayList<>();
        for (List<Integer> highlight : passage.highlights()) {
            int from = highlight.get(0);
            int[] last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
            if (last != null && text.substring(last[1], from).isBlank()) {
                last[1] = highlight.get(1);
            } else {
                marks.add(new int[] {from, highlight.get(1)});
            }
        }
        List<Marked> pieces = new ArrayList<>();
        int done = 0;
        for (int[] mark : marks) {
            add(pieces, text.substring(done, mark[0]), false);
            add(pieces, text.substring(mark[0], mark[1]), true);
            done = mark[1];
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    private static void add(List<Marked> pieces, String text, boolean searched) {
        if (!text.isEmpty()) {
            pieces.add(new Marked(text, searched));
        }
    }
}
