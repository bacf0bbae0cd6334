package vn.sotay.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script/x>alert(1)</script>",
                "<svg onload=alert(1)>",
                "<svg/onload=alert(1)//",
                "<svg><script>alert(1)</script></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x></svg>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"x\" onerror=\"alert(1)\"/>",
                "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
                "<p onclick=alert(1)>x</p>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<body onload=alert(1)>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=javascript:alert(1)></object>",
                "<embed src=javascript:alert(1)>",
                "<form action=javascript:alert(1)><button>x</button></form>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<base href=javascript:alert(1)//>",
                "<link rel=stylesheet href=//evil.example>",
                "<meta http-equiv=refresh content='0;javascript:alert(1)'>",
                "<style>@import '//evil.example';</style>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href=\"java&#115;cript:alert(1)\">x</a>",
                "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "<a href=\"jav\tascript:alert(1)\">x</a>",
                "<a href=\"jav\nascript:alert(1)\">x</a>",
                "<a href=\" &#14; javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"javascript&colon;alert(1)\">x</a>",
                "<a href=vbscript:msgbox(1)>x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "<a href=\"https://example.org\" onmouseover=alert(1) target=_blank>x</a>",
                "<a href='https://example.org/\" onmouseover=\"alert(1)'>x</a>",
                "<a name=x id=y class=z>x</a>",
                "[x](javascript:alert(1))",
                "[x](JAVASCRIPT:alert(1))",
                "[x](<java script:alert(1)>)",
                "[x](javascript&colon;alert(1))",
                "[x](java&Tab;script:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:x)",
                "[x](https://example.org/\"onclick=\"alert(1))",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x](\"onerror=\"alert(1))",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<textarea><img title=\"</textarea><img src onerror=alert(1)>\"></textarea>",
                "<title><img title=\"</title><img src onerror=alert(1)>\"></title>",
                "<xmp><p title=\"</xmp><img src onerror=alert(1)>\"></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<select><style></select><img src=x onerror=alert(1)></style>",
                "<template><script>alert(1)</script></template>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<!--><script>alert(1)</script>-->",
                "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
                "<?xml-stylesheet href=javascript:alert(1)?>",
                "<table background=javascript:alert(1)><tr><td colspan=\"9999999999\" rowspan=-1>x",
                "<ol start=\"1\" type=\"javascript:\"><li value=3>x</ol>",
                "<ol start=\"99999999999999999999\"><li>x",
                "<div><p>a<div>b</div>c</p></div>",
                "<em><div>a</div><p>b</p></em>",
                "<b><p><a href=#x><a href=#y>z",
                "</p></div></blockquote></li></body></html>x",
                "<table><p>x</p><tr><td><table><tr><td>y",
                "<li>x</li><td>y</td><dd>z</dd>",
                "`<script>alert(1)</script>`",
                "```\n<script>alert(1)</script>\n```",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<p id=dieu-1>x</p><p id='__proto__'>y</p>",
                "<a href=\"https://example.org/&#x0;&#x1;\">x</a>",
                "<p>\u2028<b>x</b>\u00A0</p>",
            })
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
