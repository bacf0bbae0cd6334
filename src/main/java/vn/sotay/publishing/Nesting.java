package vn.sotay.publishing;

import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** Refuses markup that is nested too deep; without recursion, which deep markup would overflow. */
final class Nesting {

    private Nesting() {}

    static void check(Node document, Limits limits) {
        int depth = 0;
        Node node = document.getFirstChild();
        while (node != null) {
            depth += weight(node);
            if (depth > limits.maxNesting()) {
                throw new ManuscriptException("More than " + limits.maxNesting() + " levels of nesting", line(node));
            }
            Node child = node.getFirstChild();
            if (child != null) {
                node = child;
                continue;
            }
            while (node.getNext() == null) {
                depth -= weight(node);
                node = node.getParent();
                if (node == document) {
                    return;
                }
            }
            depth -= weight(node);
            node = node.getNext();
        }
    }

    /** The line on which a node, or the block around it, begins; from 1, or 0 if unknown. */
    static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return 0;
    }

    private static int weight(Node node) {
        if (node instanceof Block) {
            return node instanceof BlockQuote || node instanceof ListItem ? 1 : 0;
        }
        return node.getFirstChild() == null ? 0 : 1;
    }
}
