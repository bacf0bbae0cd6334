package vn.sotay.publishing;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a heading, or those that describe an image, without their markup. Recursion is safe here: the nesting has been checked. */
final class HeadingText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    private HeadingText() {}

    static String of(Node node) {
        HeadingText visitor = new HeadingText();
        visitor.visitChildren(node);
        return CleanText.line(visitor.text.toString());
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HtmlInline node) {
        // "Chương I<br>Quy định chung" must not become one word.
        if (node.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
            text.append(' ');
        }
    }
}
