package vn.sotay.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Whatever an author writes, only harmless elements come out, and readers of HTML and of XML agree on them. */
class SafeHtmlTest {

    private static final Set<String> ELEMENTS = Set.of(
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
            "dd");

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "id", "[a-z0-9-]+",
            "href", "(?:https?://|mailto:|#).*",
            "rel", "noopener noreferrer",
            "start", "[0-9]+",
            "colspan", "[0-9]+",
            "rowspan", "[0-9]+");

    private static final DocumentBuilderFactory XML = DocumentBuilderFactory.newInstance();

    /** What the stories in a browser try too. */
    static List<String> attacks() throws IOException {
        try (InputStream in = SafeHtmlTest.class.getResourceAsStream("hostile.json")) {
            return Arrays.asList(new ObjectMapper().readValue(in, String[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void onlyHarmlessElementsComeOut(String attack) throws Exception {
        assertSafe("# Điều 1\n\n" + attack);
        assertSafe("# Điều 1\n\nx " + attack + " y");
        assertSafe("# Điều 1\n\n> - " + attack.replace("\n", "\n>   "));
        assertSafe("# Điều 1\n\n| a |\n|---|\n| " + attack.replace("\n", " ").replace("|", "\\|") + " |\n");
    }

    @Test
    void scriptsLeaveNoText() {
        PreparedSection section =
                prepare("# A\n\na<script>alert(1)</script><style>p{}</style>b\n\n<script>\nx\n</script>\n");
        assertEquals("ab", section.text());
    }

    @Test
    void allowedHtmlStays() {
        String html =
                "<p>H<sub>2</sub>O, x<sup>2</sup>, <u>gạch</u>, <strong>đậm</strong>, <em>nghiêng</em><br/>dòng</p>";
        assertEquals(
                html,
                prepare("# A\n\nH<sub>2</sub>O, x<sup>2</sup>, <u>gạch</u>, <b>đậm</b>, <i>nghiêng</i><br>dòng")
                        .html());
        String list = "<dl><dt>Chi bộ</dt><dd>tế bào của Đảng</dd></dl>";
        assertEquals(list, prepare("# A\n\n" + list).html());
        String table = "<table><tbody><tr><td colspan=\"2\" rowspan=\"3\">x</td></tr></tbody></table>";
        assertEquals(table, prepare("# A\n\n" + table).html());
    }

    @Test
    void randomTagSoupStaysHarmless() throws Exception {
        String[] pieces = {
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<ul>",
            "<li>",
            "</ul>",
            "<ol start=7>",
            "</ol>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<a href=https://example.org/>",
            "</a>",
            "<b>",
            "</b>",
            "<em>",
            "</em>",
            "<svg>",
            "</svg>",
            "<style>",
            "</style>",
            "<script>",
            "</script>",
            "<math>",
            "<mtext>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "\"",
            "'",
            "`",
            ">",
            "<",
            "&lt;",
            "&#x338;",
            "&#1;",
            "\u0338",
            "{{",
            "x",
            " ",
            "\n",
            "\n\n",
            "# ",
            "1. ",
            "a) ",
            "| ",
            "|-|\n",
            "*",
            "**",
            "[",
            "](",
            ")",
            "<img src=x onerror=alert(1)>",
            "<br>",
            "<h2>",
            "</h2>",
            "<pre>",
            "</pre>",
            "<textarea>",
            "<title>",
            "<select>",
            "<noscript>",
            "<template>",
            "<plaintext>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<blockquote>",
            "> ",
            "- ",
            "đ"
        };
        Random random = new Random(42);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder soup = new StringBuilder("# Điều 1\n\n");
            int length = random.nextInt(25);
            for (int i = 0; i < length; i++) {
                soup.append(pieces[random.nextInt(pieces.length)]);
            }
            assertSafe(soup.toString());
        }
    }

    private static PreparedSection prepare(String markdown) {
        return MarkdownPreparation.prepare(markdown, Limits.DEFAULT).get(0);
    }

    private static void assertSafe(String markdown) throws Exception {
        for (PreparedSection section : MarkdownPreparation.prepare(markdown, Limits.DEFAULT)) {
            String html = section.html();
            Element body = XML.newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<body>" + html + "</body>")))
                    .getDocumentElement();
            for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
                assertHarmless(child, html);
            }
            org.jsoup.nodes.Element read = Jsoup.parseBodyFragment(html).body();
            assertEquals(squeezed(body.getTextContent()), squeezed(read.wholeText()), () -> "read alike: " + html);
            assertEquals(0, read.select("script, style, img, svg, math, iframe").size(), () -> html);
            assertTrue(Normalizer.isNormalized(html, Normalizer.Form.NFC), () -> "NFC: " + html);
            assertTrue(Normalizer.isNormalized(section.text(), Normalizer.Form.NFC), section::text);
            assertFalse(section.text().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t'), () -> section.text());
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void assertHarmless(Node node, String html) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return;
        }
        assertEquals(Node.ELEMENT_NODE, node.getNodeType(), () -> html);
        assertTrue(ELEMENTS.contains(node.getNodeName()), () -> node.getNodeName() + " in " + html);
        for (int i = 0; i < node.getAttributes().getLength(); i++) {
            Node attribute = node.getAttributes().item(i);
            String allowed = ATTRIBUTES.get(attribute.getNodeName());
            assertTrue(
                    allowed != null
                            && attribute.getNodeValue().toLowerCase(Locale.ROOT).matches(allowed),
                    () -> attribute + " in " + html);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            assertHarmless(child, html);
        }
    }
}
