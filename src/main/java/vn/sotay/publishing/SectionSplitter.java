package vn.sotay.publishing;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses Markdown and cuts it at the headings that stand in no quotation or list. */
final class SectionSplitter {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private SectionSplitter() {}

    static List<SectionSource> split(String markdown, Limits limits) {
        Node document = parser(limits).parse(markdown);
        Nesting.check(document, limits);
        List<SectionSource> sections = new ArrayList<>();
        SectionSource current = new SectionSource("", 0, 1, new Document());
        sections.add(current);
        Node next;
        for (Node node = document.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if (node instanceof Heading heading) {
                current = open(heading, limits);
                sections.add(current);
                // One more than allowed for the text before the first heading, which may turn out to be blank.
                if (sections.size() > limits.maxSections() + 1) {
                    throw new ManuscriptException("More than " + limits.maxSections() + " sections", current.line());
                }
            } else {
                current.body().appendChild(node);
            }
        }
        return sections;
    }

    private static SectionSource open(Heading heading, Limits limits) {
        String text = HeadingText.of(heading);
        int line = Nesting.line(heading);
        if (text.length() > limits.maxHeadingLength()) {
            throw new ManuscriptException("Heading of more than " + limits.maxHeadingLength() + " characters", line);
        }
        return new SectionSource(text, heading.getLevel(), line, new Document());
    }

    /** One level more than allowed is parsed, so that it is seen and refused; the parser makes deeper ones text. */
    private static Parser parser(Limits limits) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                // A nested list takes two: the list and the item.
                .maxOpenBlockParsers(2 * (limits.maxNesting() + 1))
                .maxInlineNesting(limits.maxNesting() + 1)
                .build();
    }
}
