package vn.sotay.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.sotay.citation.Anchors;
import vn.sotay.citation.Heading;
import vn.sotay.citation.Unit;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.HeldImage;
import vn.sotay.text.Folding;
import vn.sotay.text.Slugs;

/**
 * Turns the Markdown of a manuscript into the sections of an edition: split at headings, addressed, sanitised.
 *
 * <p>A pure function: the same Markdown gives the same bytes, whose hash is their address.
 */
final class MarkdownPreparation {

    private MarkdownPreparation() {}

    /**
     * The sections in their order. Text before the first heading, if it is not blank, is a section
     * {@value Anchors#PREAMBLE} without a heading. Empty if there is neither a heading nor text.
     *
     * @throws ManuscriptException over a limit, or for characters that no text may contain
     */
    static List<PreparedSection> prepare(String markdown, Limits limits) {
        return prepare(markdown, limits, Map.of());
    }

    /** @param held images that may be shown */
    static List<PreparedSection> prepare(String markdown, Limits limits, Map<ContentHash, HeldImage> held) {
        ManuscriptScan.check(markdown, limits);
        String nfc = Folding.nfc(withoutByteOrderMark(markdown));
        BodyRenderer renderer = new BodyRenderer(nfc.length());
        List<Draft> drafts = draft(SectionSplitter.split(nfc, limits), renderer, limits, new Images(held));

        Set<String> ids = new HashSet<>();
        drafts.forEach(draft -> ids.add(draft.anchor));
        List<PreparedSection> sections = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            if (draft.heading.unit() == Unit.ARTICLE) {
                new ClauseIds(draft.anchor, ids).set(draft.body);
            }
            sections.add(new PreparedSection(
                    draft.anchor,
                    draft.source.heading(),
                    draft.level,
                    draft.source.markdownLevel(),
                    SafeHtml.of(draft.body),
                    PlainText.of(draft.body),
                    draft.images));
        }
        return List.copyOf(sections);
    }

    /** Some editors begin a file with one; it would hide a heading on the first line. */
    private static String withoutByteOrderMark(String markdown) {
        return markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
    }

    private record Draft(
            String anchor, Heading heading, int level, SectionSource source, Element body, List<ImagePlace> images) {}

    private static List<Draft> draft(List<SectionSource> sources, BodyRenderer renderer, Limits limits, Images images) {
        Anchors anchors = new Anchors(heading -> Slugs.of(heading, Anchors.MAX_SLUG));
        Levels levels = new Levels();
        List<Draft> drafts = new ArrayList<>();
        for (SectionSource source : sources) {
            Element body = HtmlGate.open(renderer.render(source), source.line(), limits);
            List<ImagePlace> places = images.places(source.body());
            Images.show(body, places);
            Heading heading = Heading.parse(source.heading());
            if (source.isPreamble()) {
                if (!PlainText.of(body).isEmpty() || body.selectFirst("img") != null) {
                    drafts.add(new Draft(Anchors.PREAMBLE, heading, 1, source, body, places));
                }
            } else {
                int level = levels.next(source.markdownLevel());
                drafts.add(new Draft(anchors.next(level, heading), heading, level, source, body, places));
            }
            if (drafts.size() > limits.maxSections()) {
                throw new ManuscriptException("More than " + limits.maxSections() + " sections", source.line());
            }
        }
        return drafts;
    }
}
