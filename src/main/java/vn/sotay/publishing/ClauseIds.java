package vn.sotay.publishing;

import java.util.Iterator;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Gives the clauses and points of one article their addresses: {@code dieu-5-khoan-2}, {@code dieu-5-khoan-2-diem-a}.
 *
 * <p>A paragraph "a) …" ends the list that "1. …" began, so the clause is remembered until the next one begins. The
 * first of two with one number has the address. Quotations and tables are not clauses of this article.
 */
final class ClauseIds {

    private static final int LEAD = 8;

    private final String article;
    private final Set<String> taken;
    private String clause;

    /**
     * @param article anchor of the article
     * @param taken all ids of the edition so far; what is given here is added
     */
    ClauseIds(String article, Set<String> taken) {
        this.article = article;
        this.taken = taken;
        this.clause = article;
    }

    void set(Element body) {
        for (Element block : body.children()) {
            if (block.nameIs("ol")) {
                long number = HtmlGate.start(block);
                for (Element item : block.children()) {
                    openClause(item, Long.toString(number++));
                    points(item);
                }
            } else if (block.nameIs("p")) {
                paragraph(block);
            } else {
                points(block);
            }
        }
    }

    private void paragraph(Element paragraph) {
        String number = Clauses.clause(lead(paragraph));
        if (number == null) {
            point(paragraph);
        } else {
            openClause(paragraph, number);
        }
    }

    private void openClause(Element element, String number) {
        clause = article + "-khoan-" + number;
        setId(element, clause);
    }

    /** The points among the children; lists within are bulleted points, numbers within are no clauses. */
    private void points(Element parent) {
        if (!parent.nameIs("ul") && !parent.nameIs("li") && !parent.nameIs("div")) {
            return;
        }
        for (Element child : parent.children()) {
            if (child.nameIs("p") || child.nameIs("li")) {
                point(child);
            }
            points(child);
        }
    }

    private void point(Element element) {
        String letter = Clauses.point(lead(element));
        if (letter != null) {
            setId(element, clause + "-diem-" + letter);
        }
    }

    private void setId(Element element, String id) {
        if (taken.add(id)) {
            element.attr("id", id);
        }
    }

    /** The first characters of an element's text, as far as a number or letter needs. */
    private static String lead(Element element) {
        StringBuilder lead = new StringBuilder();
        Iterator<TextNode> texts = element.nodeStream(TextNode.class).iterator();
        while (texts.hasNext() && lead.length() < LEAD) {
            String text = texts.next().getWholeText();
            lead.append(lead.isEmpty() ? text.stripLeading() : text);
        }
        return CleanText.line(lead.substring(0, Math.min(lead.length(), 4 * LEAD)));
    }
}
