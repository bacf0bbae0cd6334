package vn.sotay.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The stretches of text in a body that {@link SafeHtml} wrote, where a link may be put in: not within another link, nor in
 * code. Such a body has "&gt;" and quotation marks escaped wherever they are no mark-up, so tags can be told by their signs.
 */
final class BodySegments {
    private static final Set<String> CLOSED = Set.of("a", "pre", "code");

    private BodySegments() {}

    /** A stretch of text, as indices of the body. */
    record Segment(int start, int end) {}

    static List<Segment> of(String html) {
        List<Segment> segments = new ArrayList<>();
        int closed = 0;
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at && closed == 0) {
                segments.add(new Segment(at, end));
            }
            if (tag < 0) {
                return segments;
            }
            int tagEnd = html.indexOf('>', tag);
            if (tagEnd < 0) {
                return segments;
            }
            boolean ends = html.charAt(tag + 1) == '/';
            if (CLOSED.contains(name(html, ends ? tag + 2 : tag + 1))) {
                closed += ends ? -1 : 1;
            }
            at = tagEnd + 1;
        }
        return segments;
    }

    private static String name(String html, int from) {
        int end = from;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end);
    }
}
