package vn.sotay.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders what a section body shows in a way of its own. */
final class InnerNodes implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    InnerNodes(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class, SoftLineBreak.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading) {
            quotedHeading(node);
        } else if (node instanceof Image image) {
            image(image);
        } else {
            softBreak(node);
        }
    }

    /** Of pictures elsewhere nothing is loaded; what describes one is text. */
    private void image(Image image) {
        if (Images.isWellWritten(image.getDestination())) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("src", image.getDestination());
            attributes.put("alt", HeadingText.of(image));
            html.tag("img", attributes, true);
        } else {
            children(image);
        }
    }

    /** A heading in a quotation or list opens no section; it is a strong paragraph. */
    private void quotedHeading(Node node) {
        html.line();
        html.tag("p");
        html.tag("strong");
        children(node);
        html.tag("/strong");
        html.tag("/p");
        html.line();
    }

    /** Laws are often pasted line by line: "a) …" keeps a line of its own. */
    private void softBreak(Node node) {
        if (node.getNext() instanceof Text text && Clauses.startsPoint(text.getLiteral())) {
            html.tag("br", Map.of(), true);
        }
        html.raw("\n");
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
