package vn.sotay.opds.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Brings a body into the content model of HTML (XHTML syntax, as EPUB 3.3, section 6.1, wants it). Browsers forgive a list
 * item without a list; reading systems and those who check files for shops do not.
 */
final class ContentModel {
    private static final Set<String> INLINE = Set.of("strong", "em", "u", "sub", "sup", "br", "code", "a", "img");
    private static final Set<String> ROWS = Set.of("thead", "tbody", "tfoot");

    private ContentModel() {}

    /** Changes what stands in the wrong place into something that may stand there; all words stay. */
    static void apply(Element body) {
        for (Element element : body.select("strong, em, u, sub, sup, code, a")) {
            if (element.parent() != null && holdsBlocks(element)) {
                element.unwrap();
            }
        }
        body.select("a a").forEach(Element::unwrap);
        for (Element element : body.select("p, pre")) {
            if (holdsBlocks(element)) {
                element.tagName("div");
            }
        }
        body.select("ul, ol").forEach(ContentModel::list);
        for (Element item : body.select("li")) {
            if (!isIn(item, "ul", "ol")) {
                item.tagName("div");
            }
        }
        body.select("table").forEach(ContentModel::table);
        body.select("dl").forEach(ContentModel::definitions);
        for (Element term : body.select("dt, dd")) {
            if (!isIn(term, "dl")) {
                term.tagName("div");
            }
        }
    }

    static boolean isInline(Node node) {
        return node instanceof TextNode || (node instanceof Element element && INLINE.contains(element.normalName()));
    }

    private static boolean holdsBlocks(Element element) {
        return element.getAllElements().stream().anyMatch(inner -> inner != element && !isInline(inner));
    }

    private static boolean isIn(Element element, String... names) {
        Element parent = element.parent();
        return parent != null && Set.of(names).contains(parent.normalName());
    }

    private static void list(Element list) {
        for (Node child : List.copyOf(list.childNodes())) {
            if (isBlank(child)) {
                child.remove();
            } else if (!(child instanceof Element element
                    && element.normalName().equals("li"))) {
                Element item = new Element("li");
                child.replaceWith(item);
                item.appendChild(child);
            }
        }
        if (list.childNodeSize() == 0) {
            list.remove();
        }
    }

    /** {@code caption?, thead?, tbody*, tfoot?}, and something in it. */
    private static void table(Element table) {
        List<Element> heads = new ArrayList<>();
        List<Element> bodies = new ArrayList<>();
        List<Element> feet = new ArrayList<>();
        Element caption = null;
        for (Element child : List.copyOf(table.children())) {
            child.remove();
            switch (child.normalName()) {
                case "caption" -> caption = caption == null ? child : caption.appendChildren(child.childNodes());
                case "thead" -> (heads.isEmpty() ? heads : bodies).add(child);
                case "tfoot" -> (feet.isEmpty() ? feet : bodies).add(child);
                case "tr" -> bodies.add(new Element("tbody").appendChild(child));
                default -> bodies.add(child);
            }
        }
        bodies.forEach(group -> group.tagName("tbody"));
        if (caption != null && caption.selectFirst("table") != null) {
            for (Node node : List.copyOf(caption.childNodes())) {
                table.before(node);
            }
            caption = null;
        }
        table.empty();
        if (caption != null) {
            table.appendChild(caption);
        }
        for (List<Element> groups : List.of(heads, bodies, feet)) {
            for (Element group : groups) {
                rows(group);
                if (group.childNodeSize() > 0) {
                    table.appendChild(group);
                }
            }
        }
        if (table.children().stream().noneMatch(child -> ROWS.contains(child.normalName()))) {
            if (caption != null) {
                caption.tagName("div");
            }
            table.unwrap();
        }
    }

    private static void rows(Element group) {
        for (Node child : List.copyOf(group.childNodes())) {
            if (!(child instanceof Element row && row.normalName().equals("tr"))) {
                child.remove();
            } else {
                for (Node cell : List.copyOf(row.childNodes())) {
                    if (!(cell instanceof Element found && Set.of("td", "th").contains(found.normalName()))) {
                        cell.remove();
                    }
                }
                if (row.childNodeSize() == 0) {
                    row.remove();
                }
            }
        }
    }

    /** Terms, then what they mean, again and again; what is otherwise is plain text. */
    private static void definitions(Element list) {
        StringBuilder order = new StringBuilder();
        for (Node child : List.copyOf(list.childNodes())) {
            if (isBlank(child)) {
                child.remove();
            } else {
                order.append(
                        child instanceof Element element && Set.of("dt", "dd").contains(element.normalName())
                                ? element.normalName()
                                : "??");
            }
        }
        if (!order.toString().matches("((dt)+(dd)+)+")) {
            list.tagName("div");
        }
    }

    private static boolean isBlank(Node node) {
        return !(node instanceof Element) && !(node instanceof TextNode words && !words.isBlank());
    }
}
