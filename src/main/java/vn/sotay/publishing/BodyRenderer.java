package vn.sotay.publishing;

import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders section bodies to HTML, which is not safe yet: raw HTML of the author is in it.
 *
 * <p>The parser's limits bound nesting, not size: a long address that many short references repeat multiplies. So all
 * sections of a manuscript together may only become so much longer than the manuscript itself.
 */
final class BodyRenderer {

    /** A line of a list, a table cell or a quotation mark needs up to seven times its length as HTML. */
    private static final int MAX_GROWTH = 12;

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(SectionSplitter.EXTENSIONS)
            .percentEncodeUrls(true)
            .nodeRendererFactory(InnerNodes::new)
            .build();

    private long room;

    /** @param length of the manuscript, in characters */
    BodyRenderer(int length) {
        room = 10_000L + (long) length * MAX_GROWTH;
    }

    String render(SectionSource section) {
        StringBuilder html = new StringBuilder();
        RENDERER.render(section.body(), new Bounded(html, section.line()));
        return html.toString();
    }

    private final class Bounded implements Appendable {
        private final StringBuilder out;
        private final int line;

        Bounded(StringBuilder out, int line) {
            this.out = out;
            this.line = line;
        }

        @Override
        public Appendable append(CharSequence text) {
            return append(text, 0, text.length());
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) {
            spend(end - start);
            out.append(text, start, end);
            return this;
        }

        @Override
        public Appendable append(char c) {
            spend(1);
            out.append(c);
            return this;
        }

        private void spend(int characters) {
            room -= characters;
            if (room < 0) {
                throw new ManuscriptException("References make the text many times longer than it is written", line);
            }
        }
    }
}
