package vn.sotay.catalog.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of a prepared body as plain text: what is set apart on screen, a table row by row; links are no text. */
final class Paragraphs implements NodeVisitor {
    private static final Set<String> APART = Set.of(
            "p", "ul", "ol", "li", "blockquote", "hr", "pre", "table", "caption", "tr", "dl", "dt", "dd", "div", "br");

    private final List<String> found = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private Paragraphs() {}

    static List<String> of(String html) {
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.traverse(paragraphs, Jsoup.parseBodyFragment(html).body());
        paragraphs.close();
        return paragraphs.found;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (APART.contains(name)) {
                close();
            } else if (name.equals("img")) {
                append(" " + element.attr("alt") + " ");
            } else if ((name.equals("td") || name.equals("th")) && element.previousElementSibling() != null) {
                append(" | ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (APART.contains(node.normalName())) {
            close();
        }
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                open.append(c);
            } else if (!open.isEmpty() && open.charAt(open.length() - 1) != ' ') {
                open.append(' ');
            }
        }
    }

    private void close() {
        String text = open.toString().strip();
        if (!text.isEmpty()) {
            found.add(text);
        }
        open.setLength(0);
    }
}
