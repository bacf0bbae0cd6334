package vn.sotay.publishing;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Writes a clean tree as HTML that is well-formed XML too, for the EPUB. Only elements and attributes named here can be
 * written, and text only escaped.
 */
final class SafeHtml implements NodeVisitor {

    /** Elements that may stand where blocks do. */
    private static final Set<String> FLOW = Set.of("body", "div", "blockquote", "li", "dd", "td", "th");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "ul",
            "ol",
            "li",
            "blockquote",
            "hr",
            "pre",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "dl",
            "dt",
            "dd",
            "div");

    private static final Set<String> INLINE = Set.of("strong", "em", "u", "sub", "sup", "br", "code", "a", "img");

    private static final Set<String> VOID = Set.of("br", "hr", "img");

    private final StringBuilder out = new StringBuilder();

    /** Text not written yet: pieces that a removed comment parts belong together, also for NFC. */
    private final StringBuilder text = new StringBuilder();

    private SafeHtml() {}

    /** The HTML of what is in an element, without white space around it. */
    static String of(Element body) {
        SafeHtml writer = new SafeHtml();
        NodeTraversor.traverse(writer, body);
        writer.flush();
        return writer.out.toString().strip();
    }

    static boolean isBlock(Node node) {
        return BLOCKS.contains(node.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            String name = nameToWrite(element);
            if (!name.isEmpty()) {
                flush();
                out.append('<').append(name);
                attributes(element, name);
                out.append(VOID.contains(name) ? "/>" : ">");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = nameToWrite(element);
            if (!name.isEmpty() && !VOID.contains(name)) {
                flush();
                out.append("</").append(name).append('>');
            }
        }
    }

    /** Empty for an element that is not written itself, only what is in it. */
    private static String nameToWrite(Element element) {
        String name = element.normalName();
        if (name.equals("div")) {
            return isParagraph(element) ? "p" : "";
        }
        if (name.equals("img") && !Images.isShown(element.attr("src"))) {
            return "";
        }
        if (name.equals("p") && isEmpty(element)) {
            return "";
        }
        return BLOCKS.contains(name) || INLINE.contains(name) ? name : "";
    }

    /** A group without blocks in it, where a paragraph may stand. */
    private static boolean isParagraph(Element group) {
        Element parent = group.parent();
        return parent != null
                && FLOW.contains(parent.normalName())
                && !isEmpty(group)
                && group.childNodes().stream().noneMatch(SafeHtml::isBlock);
    }

    private static boolean isEmpty(Element element) {
        return element.childNodes().stream()
                .noneMatch(child -> child instanceof Element || (child instanceof TextNode words && !words.isBlank()));
    }

    private void attributes(Element element, String name) {
        attribute("id", element.attr("id"));
        switch (name) {
            case "a" -> link(element.attr("href"));
            case "img" -> image(element);
            case "ol" -> number("start", HtmlGate.start(element));
            case "td", "th" -> {
                number("colspan", HtmlGate.number(element.attr("colspan"), 1, 100, 1));
                number("rowspan", HtmlGate.number(element.attr("rowspan"), 1, 1_000, 1));
            }
            default -> {
                // No attributes.
            }
        }
    }

    private void link(String address) {
        if (Links.isAllowed(address)) {
            attribute("href", address);
            attribute("rel", Links.isExternal(address) ? "noopener noreferrer" : "");
        }
    }

    private void image(Element image) {
        attribute("src", image.attr("src"));
        attributeEvenIfEmpty("alt", image.attr("alt"));
        attribute("width", image.attr("width"));
        attribute("height", image.attr("height"));
        attribute("loading", "lazy");
    }

    private void number(String name, int value) {
        attribute(name, value == 1 ? "" : Integer.toString(value));
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            attributeEvenIfEmpty(name, value);
        }
    }

    private void attributeEvenIfEmpty(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(CleanText.keepingSpace(value));
        out.append('"');
    }

    private void flush() {
        if (!text.isEmpty()) {
            String clean = CleanText.keepingSpace(text.toString());
            text.setLength(0);
            // A leading overlay would become one character with the ">" before it under NFC.
            boolean overlay = clean.startsWith("\u0338");
            out.append(overlay ? "&#x338;" : "");
            escape(overlay ? clean.substring(1) : clean);
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
