package vn.sotay.importing.upload;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** The headings of a Markdown text, as publishing will see them. */
final class Contents {
    /** As publishing counts. */
    private static final int MAX_NESTING = 40;

    private static final int MAX_HEADINGS = 20_000;

    private Contents() {}

    static List<UploadHeading> of(String markdown) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(2 * (MAX_NESTING + 1))
                .maxInlineNesting(MAX_NESTING + 1)
                .build()
                .parse(markdown);
        checkNesting(document);
        TextContentRenderer words = TextContentRenderer.builder().build();
        List<UploadHeading> headings = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                String text = Inline.of(words.render(heading)).plain();
                headings.add(new UploadHeading(
                        text.length() <= 500 ? text : text.substring(0, 500), heading.getLevel(), line(heading)));
                if (headings.size() > MAX_HEADINGS) {
                    throw Refusal.tooLarge("There are more than " + MAX_HEADINGS + " headings.", "");
                }
            }
        }
        return headings;
    }

    private static void checkNesting(Node document) {
        int depth = 0;
        Node node = document.getFirstChild();
        while (node != null) {
            depth += weight(node);
            if (depth > MAX_NESTING) {
                throw Refusal.unusable(
                        "The text is nested more than " + MAX_NESTING + " levels deep.", "line " + line(node));
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node != document && node.getNext() == null) {
                depth -= weight(node);
                node = node.getParent();
            }
            if (node == document) {
                return;
            }
            depth -= weight(node);
            node = node.getNext();
        }
    }

    private static int weight(Node node) {
        if (node instanceof Block) {
            return node instanceof BlockQuote || node instanceof ListItem ? 1 : 0;
        }
        return node.getFirstChild() == null ? 0 : 1;
    }

    private static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 0;
    }
}
