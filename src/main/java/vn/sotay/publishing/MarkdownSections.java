package vn.sotay.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.sotay.citation.Anchors;
import vn.sotay.citation.Heading;
import vn.sotay.text.Folding;
import vn.sotay.text.MarkdownText;
import vn.sotay.text.Slugs;

/**
 * The sections of a text in CommonMark, and what an editor can do to them. Every change touches the lines of headings, or moves
 * whole sections, and nothing else: all other lines stay as they are, to the byte. A change after which any other heading would
 * be read differently is refused. Immutable.
 */
public final class MarkdownSections {
    /** The deepest heading that Markdown has. */
    public static final int DEEPEST = 6;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String mark;
    private final List<String> lines;
    private final List<SectionSource> sources;
    private final List<Place> places;

    /**
     * A section and where it stands.
     *
     * @param anchor the address that an edition would give it
     * @param heading its words; empty for the text before the first heading
     * @param level depth in the table of contents
     * @param written level of its heading in the Markdown, 1 to 6; 0 for the text before the first heading
     * @param line the line on which it begins, from 1
     */
    public record Place(String anchor, String heading, int level, int written, int line) {
        boolean isPreamble() {
            return written == 0;
        }
    }

    private MarkdownSections(String mark, List<String> lines, List<SectionSource> sources) {
        this.mark = mark;
        this.lines = lines;
        this.sources = sources;
        this.places = places(lines, sources);
    }

    /** @throws ManuscriptException for what no edition could be made of */
    public static MarkdownSections of(String markdown) {
        ManuscriptScan.check(markdown, Limits.DEFAULT);
        String mark = markdown.indexOf(BYTE_ORDER_MARK) == 0 ? markdown.substring(0, 1) : "";
        String text = markdown.substring(mark.length());
        return new MarkdownSections(
                mark, MarkdownLines.of(text), SectionSplitter.split(Folding.nfc(text), Limits.DEFAULT));
    }

    private static List<Place> places(List<String> lines, List<SectionSource> sources) {
        Anchors anchors = new Anchors(heading -> Slugs.of(heading, Anchors.MAX_SLUG));
        Levels levels = new Levels();
        List<Place> places = new ArrayList<>();
        for (SectionSource source : sources) {
            if (source.isPreamble()) {
                int end = sources.size() == 1 ? lines.size() : sources.get(1).line() - 1;
                if (!lines.subList(0, end).stream().allMatch(MarkdownLines::isBlank)) {
                    places.add(new Place(Anchors.PREAMBLE, "", 1, 0, 1));
                }
            } else {
                int level = levels.next(source.markdownLevel());
                String anchor = anchors.next(level, Heading.parse(source.heading()));
                places.add(new Place(anchor, source.heading(), level, source.markdownLevel(), source.line()));
            }
        }
        return List.copyOf(places);
    }

    /** The sections in their order. */
    public List<Place> places() {
        return places;
    }

    /** The text. */
    public String markdown() {
        return mark + String.join("", lines);
    }

    /**
     * Makes a section part of the one before it.
     *
     * @param keepHeading whether the words of its heading become a paragraph; else they go
     * @throws StructureException when there is no such section or none before it
     */
    public MarkdownSections merge(String anchor, boolean keepHeading) {
        int at = at("anchor", anchor);
        Place place = places.get(at);
        if (at == 0) {
            throw new StructureException("anchor", "is the first section: there is none before it to merge it with");
        }
        int from = place.line() - 1;
        HeadingLines heading = HeadingLines.at(lines, from);
        int behind = from + heading.lines().size();
        List<String> text = new ArrayList<>(lines.subList(0, from));
        boolean tight = from > 0 && !MarkdownLines.isBlank(lines.get(from - 1));
        boolean tightBehind = behind < lines.size() && !MarkdownLines.isBlank(lines.get(behind));
        List<String> words = keepHeading ? heading.words() : List.of();
        if (words.isEmpty()) {
            if (!tight && behind < lines.size() && !tightBehind) {
                behind++;
            } else if (tight && tightBehind) {
                text.add(newline());
            }
        } else {
            if (tight) {
                text.add(newline());
            }
            String end = heading.end();
            for (int i = 0; i < words.size(); i++) {
                text.add(paragraph(words.get(i)) + (i + 1 < words.size() ? newline() : end));
            }
            if (tightBehind) {
                text.add(newline());
            }
        }
        text.addAll(lines.subList(behind, lines.size()));
        List<@Nullable String> headings = headings();
        headings.remove(heading(at));
        return changed(text, headings, "anchor");
    }

    /** Words that were a heading's, as a paragraph. */
    private static String paragraph(String words) {
        if (isParagraph(words)) {
            return words;
        }
        String safe = MarkdownText.opening(words);
        return isParagraph(safe) ? safe : "\\" + words;
    }

    private static boolean isParagraph(String line) {
        Node first = Parser.builder()
                .extensions(SectionSplitter.EXTENSIONS)
                .build()
                .parse(line)
                .getFirstChild();
        return first instanceof Paragraph && first.getNext() == null;
    }

    /**
     * Opens a section at a line, which begins a block of the text or stands in a paragraph.
     *
     * @param line from 1
     * @param heading the words of its heading, which is put before the line; null to make the line itself the heading
     * @param level of the heading in the Markdown; null for that of the section that is split
     * @throws StructureException when no section can begin there
     */
    public MarkdownSections split(int line, @Nullable String heading, @Nullable Integer level) {
        if (line < 1 || line > lines.size()) {
            throw new StructureException("line", "must be a line of the text, 1 to " + lines.size());
        }
        int at = line - 1;
        SectionSource source = sources.get(0);
        for (SectionSource one : sources) {
            source = one.line() <= line ? one : source;
        }
        if (!source.isPreamble()
                && at
                        < source.line()
                                - 1
                                + HeadingLines.at(lines, source.line() - 1)
                                        .lines()
                                        .size()) {
            throw new StructureException("line", "is a heading: a section begins here already");
        }
        Node block = block(source, at);
        boolean text = block instanceof Paragraph;
        if (block == null || !text && (heading == null || firstLine(block) != at)) {
            throw new StructureException(
                    "line",
                    block == null
                            ? "is blank: a section begins at a line with text"
                            : "stands in a list, a table, a quotation or the like, which cannot be divided");
        }
        int depth = level != null ? level : source.isPreamble() ? firstLevel() : source.markdownLevel();
        checkLevel(depth);
        List<String> made = new ArrayList<>(lines.subList(0, at));
        if (at > 0 && !MarkdownLines.isBlank(lines.get(at - 1))) {
            made.add(newline());
        }
        if (heading == null) {
            String words = MarkdownLines.words(lines.get(at)).strip();
            made.add(HeadingLines.written(
                            depth, words.replaceFirst("(?<!\\\\)\\\\$", "").strip())
                    + MarkdownLines.end(lines.get(at)));
            if (line < lines.size() && !MarkdownLines.isBlank(lines.get(line))) {
                made.add(newline());
            }
        } else {
            made.add("#".repeat(depth) + " " + MarkdownText.heading(checked(heading)) + newline());
            made.add(newline());
            made.add(lines.get(at));
        }
        made.addAll(lines.subList(line, lines.size()));
        List<@Nullable String> headings = headings();
        int before = (int) places.stream()
                .filter(place -> !place.isPreamble() && place.line() < line)
                .count();
        headings.add(before, heading == null ? null : key(depth, checked(heading)));
        return changed(made, headings, "line");
    }

    /** Gives a section other words as its heading. @throws StructureException when there is none such */
    public MarkdownSections rename(String anchor, String heading) {
        int at = at("anchor", anchor);
        Place place = places.get(at);
        String words = checked(heading);
        if (place.isPreamble()) {
            throw new StructureException("anchor", "has no heading; split it where one shall stand");
        }
        if (words.equals(place.heading())) {
            return this;
        }
        List<@Nullable String> headings = headings();
        headings.set(heading(at), key(place.written(), words));
        return changed(replaced(place, HeadingLines.at(lines, place.line() - 1).renamed(words)), headings, "heading");
    }

    /**
     * Puts a section, and what stands below it, on another level.
     *
     * @param level of its heading in the Markdown, 1 to 6
     * @param alone whether the sections below it stay on theirs
     * @throws StructureException when there is no such section or level
     */
    public MarkdownSections level(String anchor, int level, boolean alone) {
        int at = at("anchor", anchor);
        Place place = places.get(at);
        if (place.isPreamble()) {
            throw new StructureException("anchor", "has no heading and so no level");
        }
        checkLevel(level);
        int end = alone ? at + 1 : end(at);
        List<@Nullable String> headings = headings();
        List<String> text = new ArrayList<>(lines);
        for (int i = end - 1; i >= at; i--) {
            Place one = places.get(i);
            int deeper = one.written() + level - place.written();
            if (deeper > DEEPEST) {
                throw new StructureException(
                        "level", "would put '" + one.anchor() + "' on level " + deeper + "; 6 is the deepest");
            }
            HeadingLines written = HeadingLines.at(lines, one.line() - 1);
            List<String> old = text.subList(
                    one.line() - 1, one.line() - 1 + written.lines().size());
            old.clear();
            old.add(written.leveled(deeper));
            headings.set(heading(i), key(deeper, one.heading()));
        }
        return changed(text, headings, "level");
    }

    /**
     * Moves a section, with what stands below it, before another; with no other, to the end.
     *
     * @throws StructureException when there are none such, or the other is part of the first
     */
    public MarkdownSections move(String anchor, @Nullable String before) {
        int at = at("anchor", anchor);
        if (places.get(at).isPreamble()) {
            throw new StructureException("anchor", "is the text before the first heading, which stays there");
        }
        int end = end(at);
        int target = before == null ? places.size() : at("before", before);
        if (target < places.size() && places.get(target).isPreamble()) {
            throw new StructureException("before", "is the text before the first heading, which stays first");
        }
        if (target > at && target < end) {
            throw new StructureException("before", "is part of the section that is to be moved");
        }
        if (target == at || target == end) {
            return this;
        }
        int first = Math.min(at, target);
        int last = Math.max(end, target);
        int middle = target < at ? at : end;
        List<@Nullable String> headings = headings();
        List<@Nullable String> moved = new ArrayList<>(headings.subList(heading(middle), heading(last)));
        moved.addAll(headings.subList(heading(first), heading(middle)));
        List<@Nullable String> expected = new ArrayList<>(headings.subList(0, heading(first)));
        expected.addAll(moved);
        expected.addAll(headings.subList(heading(last), headings.size()));
        List<String> text = new ArrayList<>(lines.subList(0, start(first)));
        follow(text, lines.subList(start(middle), start(last)));
        follow(text, lines.subList(start(first), start(middle)));
        follow(text, lines.subList(start(last), lines.size()));
        return changed(text, expected, "anchor");
    }

    /** Headings may follow a paragraph at once, unless they are underlined: then they would be one with it. */
    private void follow(List<String> text, List<String> next) {
        if (!text.isEmpty() && !next.isEmpty()) {
            int last = text.size() - 1;
            if (!MarkdownLines.isEnded(text.get(last))) {
                text.set(last, text.get(last) + newline());
                text.add(newline());
            } else if (!MarkdownLines.isBlank(text.get(last))
                    && HeadingLines.at(next, 0).isUnderlined()) {
                text.add(newline());
            }
        }
        text.addAll(next);
    }

    private List<String> replaced(Place place, String heading) {
        List<String> text = new ArrayList<>(lines);
        int from = place.line() - 1;
        text.subList(from, from + HeadingLines.at(lines, from).lines().size()).clear();
        text.add(from, heading);
        return text;
    }

    /** What came of a change, if all headings are what they should be now. */
    private MarkdownSections changed(List<String> text, List<@Nullable String> expected, String field) {
        MarkdownSections made = of(mark + String.join("", text));
        List<@Nullable String> found = made.headings();
        boolean same = found.size() == expected.size();
        for (int i = 0; same && i < found.size(); i++) {
            same = expected.get(i) == null || Objects.equals(expected.get(i), found.get(i));
        }
        if (!same) {
            throw new StructureException(
                    field, "cannot be changed so: other headings would be read differently; edit the text instead");
        }
        return made;
    }

    private List<@Nullable String> headings() {
        return places.stream()
                .filter(place -> !place.isPreamble())
                .map(place -> key(place.written(), place.heading()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Where a section stands among those with headings. */
    private int heading(int place) {
        return !places.isEmpty() && places.get(0).isPreamble() ? place - 1 : place;
    }

    private static String key(int level, String heading) {
        return level + " " + heading;
    }

    /** The first section that is not below this one. */
    private int end(int at) {
        int end = at + 1;
        while (end < places.size() && places.get(end).written() > places.get(at).written()) {
            end++;
        }
        return end;
    }

    private int start(int place) {
        return place == places.size() ? lines.size() : places.get(place).line() - 1;
    }

    private int at(String field, String anchor) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).anchor().equals(anchor)) {
                return i;
            }
        }
        throw new StructureException(field, "no section of the text has the anchor '" + anchor + "'");
    }

    private int firstLevel() {
        return sources.size() > 1 ? sources.get(1).markdownLevel() : 1;
    }

    private static void checkLevel(int level) {
        if (level < 1 || level > DEEPEST) {
            throw new StructureException("level", "must be a whole number between 1 and " + DEEPEST);
        }
    }

    private static String checked(String heading) {
        String words = CleanText.line(Folding.nfc(heading));
        if (words.isEmpty() || words.length() > Limits.DEFAULT.maxHeadingLength()) {
            throw new StructureException(
                    "heading", "must have 1 to " + Limits.DEFAULT.maxHeadingLength() + " characters");
        }
        return words;
    }

    private static @Nullable Node block(SectionSource source, int line) {
        for (Node node = source.body().getFirstChild(); node != null; node = node.getNext()) {
            int count = node.getSourceSpans().size();
            if (count > 0
                    && firstLine(node) <= line
                    && node.getSourceSpans().get(count - 1).getLineIndex() >= line) {
                return node;
            }
        }
        return null;
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().get(0).getLineIndex();
    }

    /** As the text ends its lines. */
    private String newline() {
        return lines.isEmpty() || !MarkdownLines.isEnded(lines.get(0)) ? "\n" : MarkdownLines.end(lines.get(0));
    }
}
