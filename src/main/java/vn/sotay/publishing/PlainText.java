package vn.sotay.publishing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a section, for search and excerpts: a line for each block, the numbers of lists as a reader sees them,
 * cells of a row beside each other.
 */
final class PlainText implements NodeVisitor {

    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> numbers = new ArrayDeque<>();

    /** The number of a list item, until its first word comes. */
    private final StringBuilder number = new StringBuilder();

    private int preformatted;
    private boolean gap;

    private PlainText() {}

    /** Empty if the section has no words. */
    static String of(Element body) {
        PlainText text = new PlainText();
        NodeTraversor.traverse(text, body);
        return CleanText.keepingSpace(text.out.toString()).strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return;
        }
        boundary(node);
        switch (node.normalName()) {
            case "img" -> image(node);
            case "ol" -> numbers.push(HtmlGate.start((Element) node));
            case "li" -> startItem(node);
            case "pre" -> preformatted++;
            default -> {
                // Only a boundary.
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        boundary(node);
        switch (node.normalName()) {
            case "ol" -> numbers.pop();
            case "li" -> number.setLength(0);
            case "pre" -> preformatted--;
            default -> {
                // Only a boundary.
            }
        }
    }

    /** What describes it, as a word of its own. */
    private void image(Node image) {
        if (!image.attr("alt").isBlank()) {
            gap = true;
            append(image.attr("alt"));
            gap = true;
        }
    }

    private void startItem(Node item) {
        Node list = item.parent();
        if (list != null && list.normalName().equals("ol")) {
            int next = numbers.pop();
            numbers.push(next + 1);
            number.append(next).append(". ");
        }
    }

    /** Cells are kept apart by a space, other blocks by a new line. */
    private void boundary(Node node) {
        String name = node.normalName();
        if (name.equals("td") || name.equals("th")) {
            gap = true;
        } else if (name.equals("br") || SafeHtml.isBlock(node)) {
            gap = false;
            if (!atLineStart()) {
                out.append('\n');
            }
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = CleanText.isSpace(c);
            if (space && preformatted == 0) {
                gap = true;
                continue;
            }
            if (gap && !atLineStart()) {
                out.append(' ');
            }
            gap = false;
            if (!space) {
                out.append(number);
                number.setLength(0);
            }
            out.append(c);
        }
    }

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }
}
