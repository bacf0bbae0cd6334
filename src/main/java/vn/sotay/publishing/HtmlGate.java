package vn.sotay.publishing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The gate that all HTML passes: an allow-list of text elements. No script, style, class, id, form or frame, and
 * no picture but by the hash of its bytes.
 *
 * <p>What comes out is a tree, which {@link SafeHtml} writes by a second list of its own; so even what a parser and a
 * sanitiser read differently ends up as known elements and escaped text.
 */
final class HtmlGate {

    /** HTML needs a few elements for one level of Markdown: list, item, paragraph. */
    private static final int ELEMENTS_PER_LEVEL = 3;

    /** Read as "div" and later resolved to paragraphs: what only groups or heads. */
    private static final String[] GROUPS = {
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "nav",
        "center",
        "address",
        "figure",
        "figcaption",
        "details",
        "summary",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6"
    };

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "em",
                    "u",
                    "sub",
                    "sup",
                    "br",
                    "hr",
                    "pre",
                    "code",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "dl",
                    "dt",
                    "dd")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements((name, attributes) -> "div", GROUPS)
            .allowElements((name, attributes) -> attributes.contains("src") ? "img" : null, "img")
            .allowUrlProtocols("http", "https", "mailto", "content")
            .allowAttributes("href")
            .matching((element, attribute, value) -> Links.isAllowed(value) ? value : null)
            .onElements("a")
            .allowAttributes("src")
            .matching((element, attribute, value) -> Images.isWellWritten(value) ? value : null)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .toFactory();

    private HtmlGate() {}

    /**
     * The body of a section as a clean tree.
     *
     * @param line of the section in the manuscript, for the error
     */
    static Element open(String html, int line, Limits limits) {
        Element body = Jsoup.parseBodyFragment(POLICY.sanitize(html)).body();
        int deepest = 20 + limits.maxNesting() * ELEMENTS_PER_LEVEL;
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (depth > deepest) {
                        throw new ManuscriptException("HTML elements nested too deep", line);
                    }
                },
                body);
        return body;
    }

    /** The number of the first item of a numbered list. */
    static int start(Element orderedList) {
        return number(orderedList.attr("start"), 0, 999_999_999, 1);
    }

    /** A number of an attribute, the fallback if it is none or out of bounds. */
    static int number(String digits, int min, int max, int fallback) {
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return fallback;
        }
        int number = Integer.parseInt(digits);
        return number >= min && number <= max ? number : fallback;
    }
}
