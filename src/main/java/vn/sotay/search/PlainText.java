package vn.sotay.search;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of prepared HTML as a reader sees it: white space collapsed, a line for each block, so that words of two
 * paragraphs, list items or table cells never run into each other.
 */
final class PlainText implements NodeVisitor {
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder out = new StringBuilder();

    private final Targets targets;

    private PlainText(Targets targets) {
        this.targets = targets;
    }

    static String of(String html) {
        return of(html, new Targets());
    }

    /** Also notes where in the text the elements begin that have an address. */
    static String of(String html, Targets targets) {
        PlainText text = new PlainText(targets);
        Jsoup.parseBodyFragment(html).body().traverse(text);
        return text.out.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node.normalName().equals("img")) {
            append(" " + node.attr("alt") + " ");
        } else if (node instanceof Element element && separates(element)) {
            endLine();
        }
        if (node instanceof Element element && element.hasAttr("id")) {
            targets.add(element.id(), out.length());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && separates(element)) {
            endLine();
        }
    }

    private static boolean separates(Element element) {
        return element.isBlock() || element.normalName().equals("br") || CELLS.contains(element.normalName());
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) > ' ') {
                out.append(' ');
            }
        }
    }

    private void endLine() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
