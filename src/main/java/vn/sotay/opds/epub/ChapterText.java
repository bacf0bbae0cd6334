package vn.sotay.opds.epub;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.HeldImage;

/** Writes the text of one book as XHTML; notes which images it shows. */
final class ChapterText {
    private static final String IMAGE = "/api/v1/content/";
    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final Set<String> ELEMENTS = Set.of(
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
            "div",
            "strong",
            "em",
            "u",
            "sub",
            "sup",
            "br",
            "code",
            "a",
            "img");

    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "a", List.of("href"),
            "img", List.of("src", "alt", "width", "height"),
            "ol", List.of("start"),
            "td", List.of("colspan", "rowspan"),
            "th", List.of("colspan", "rowspan"));

    private final Targets targets;
    private final Map<ContentHash, HeldImage> images;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, HeldImage> shown = new TreeMap<>();
    private boolean undescribed;

    /** @param images that the library holds among those that the text may show */
    ChapterText(Targets targets, Map<ContentHash, HeldImage> images) {
        this.targets = targets;
        this.images = images;
    }

    /** The images shown so far, by their files in the package. */
    Map<String, HeldImage> shown() {
        return shown;
    }

    /** Whether an image was shown that no words describe. */
    boolean undescribed() {
        return undescribed;
    }

    /** The file of a chapter. */
    String document(Book book, Chapter chapter) {
        ids.clear();
        // Before any clause can take it.
        chapter.parts().forEach(part -> ids.add(part.entry().anchor()));
        StringBuilder out = new StringBuilder(Page.head(book.language(), chapter.title(), "../style.css"));
        out.append("<body>\n");
        for (Chapter.Part part : chapter.parts()) {
            out.append("<section id=\"%s\">\n".formatted(Xml.text(part.entry().anchor())));
            if (!part.entry().heading().isBlank()) {
                out.append("<h%1$s>%2$s</h%1$s>\n"
                        .formatted(
                                Math.min(6, part.depth()), Xml.text(part.entry().heading())));
            }
            write(part.html(), chapter, out);
            out.append("\n</section>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private void write(String html, Chapter chapter, StringBuilder out) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("a").forEach(link -> link(link, chapter));
        body.select("img").forEach(this::image);
        ContentModel.apply(body);
        Writing writing = new Writing(out);
        body.childNodes().forEach(node -> NodeTraversor.traverse(writing, node));
    }

    private void link(Element link, Chapter chapter) {
        String target = targets.of(link.attr("href"), chapter);
        if (target == null) {
            link.unwrap();
        } else {
            link.attr("href", target);
        }
    }

    private void image(Element image) {
        HeldImage held = held(image.attr("src"));
        if (held == null || held.width() == 0) {
            image.replaceWith(new TextNode(image.attr("alt")));
            return;
        }
        String file = "images/" + held.hash() + '.' + held.type().suffix();
        shown.put(file, held);
        undescribed |= image.attr("alt").isBlank();
        image.attr("src", "../" + file);
    }

    private @Nullable HeldImage held(String address) {
        return address.startsWith(IMAGE)
                ? ContentHash.parse(address.substring(IMAGE.length()))
                        .map(images::get)
                        .orElse(null)
                : null;
    }

    /** Only elements and attributes that are named here. */
    private final class Writing implements NodeVisitor {
        private final StringBuilder out;

        Writing(StringBuilder out) {
            this.out = out;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                out.append(Xml.text(words.getWholeText()));
            } else if (node instanceof Element element && ELEMENTS.contains(element.normalName())) {
                String name = element.normalName();
                out.append('<').append(name);
                String id = element.id();
                if (!id.isEmpty() && id.indexOf(' ') < 0 && ids.add(id)) {
                    attribute("id", id);
                }
                for (String attribute : ATTRIBUTES.getOrDefault(name, List.of())) {
                    if (element.hasAttr(attribute)) {
                        attribute(attribute, element.attr(attribute));
                    }
                }
                out.append(VOID.contains(name) ? "/>" : ">");
            }
        }

        private void attribute(String name, String value) {
            out.append(' ').append(name).append("=\"").append(Xml.text(value)).append('"');
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element
                    && ELEMENTS.contains(element.normalName())
                    && !VOID.contains(element.normalName())) {
                out.append("</").append(element.normalName()).append('>');
            }
        }
    }
}
