package vn.sotay.publishing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Depths in the table of contents from the levels that Markdown headings happen to have: "##" as the topmost is 1, and
 * "####" right under it is 2.
 */
final class Levels {

    private final Deque<Integer> open = new ArrayDeque<>();

    int next(int markdownLevel) {
        while (!open.isEmpty() && open.element() >= markdownLevel) {
            open.pop();
        }
        open.push(markdownLevel);
        return open.size();
    }
}
