package vn.sotay.importing.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes the chapters of an EPUB. */
final class EpubText {
    /** Real books stay under a few times ten. */
    private static final int MAX_DEPTH = 250;

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "audio",
            "video",
            "math",
            "template",
            "noscript",
            "head",
            "applet",
            "canvas");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "main",
            "nav",
            "blockquote",
            "figure",
            "figcaption",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "hr",
            "address",
            "center",
            "body");
    private static final Pattern NOTE_MARK = Pattern.compile("[\\[(]?(?:\\d{1,4}|[*†‡]{1,3}|[a-z])[])]?");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]{1,1000}");

    private final GuardedZip zip;
    private final Map<String, Document> documents;
    private final EpubContents contents;
    private final LegacyLetters letters;
    private final Transcript out;
    private final Map<String, Element> notes = new HashMap<>();
    private final Set<Element> noteElements = new HashSet<>();
    private String path = "";

    EpubText(
            GuardedZip zip,
            Map<String, Document> documents,
            EpubContents contents,
            LegacyLetters letters,
            Transcript out) {
        this.zip = zip;
        this.documents = documents;
        this.contents = contents;
        this.letters = letters;
        this.out = out;
    }

    void read() throws IOException {
        documents.forEach(this::findNotes);
        int done = 0;
        for (Map.Entry<String, Document> entry : documents.entrySet()) {
            path = entry.getKey();
            out.progress(UploadProgress.Unit.CHAPTERS, done++, documents.size());
            Element body = entry.getValue().select("body").first();
            if (body == null) {
                continue;
            }
            EpubContents.Entry named = contents.of(path);
            if (named != null
                    && body.select("h1,h2,h3,h4,h5,h6").isEmpty()
                    && !body.text().isBlank()) {
                out.heading(named.depth(), letters.of(null, named.title()));
            }
            block(body, 0, 0);
        }
    }

    /** What anchors that look like marks of notes point to. */
    private void findNotes(String from, Document document) {
        for (Element link : document.select("a[href*=#]")) {
            String type = link.attr("epub:type") + " " + link.attr("role");
            boolean said = type.contains("noteref");
            boolean looks = NOTE_MARK.matcher(link.text().strip()).matches()
                    && (link.closest("sup") != null || !link.select("sup").isEmpty());
            if (!said && !looks) {
                continue;
            }
            String address = link.attr("href");
            Document target = documents.get(EpubReader.resolve(from, address));
            Element found = target == null ? null : target.getElementById(address.substring(address.indexOf('#') + 1));
            Element note = found == null ? null : found.closest("aside, li, p, dd, div");
            // A way back from the note to the text looks the same; the text is no note.
            if (note != null && !noteElements.contains(link.closest("aside, li, p, dd, div"))) {
                notes.put(from + ">" + address, note);
                noteElements.add(note);
            }
        }
    }

    private void block(Element element, int depth, int list) throws IOException {
        if (depth > MAX_DEPTH) {
            throw Refusal.unusable("It is nested more than " + MAX_DEPTH + " elements deep.", path);
        }
        Inline inline = new Inline();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && isBlock(child)) {
                flush(inline, element);
                inline = new Inline();
                blockOf(child, depth + 1, list);
            } else {
                inline(node, inline, false, false, null, depth + 1);
            }
        }
        flush(inline, element);
    }

    private void blockOf(Element element, int depth, int list) throws IOException {
        if (noteElements.contains(element)) {
            return;
        }
        String name = element.normalName();
        if (name.matches("h[1-6]")) {
            Inline inline = inlineOf(element, depth);
            out.head.line(inline.plain(), out.place());
            out.heading(name.charAt(1) - '0', inline.plain());
            out.text(inline.markdownOnly());
        } else if (name.equals("ul") || name.equals("ol")) {
            list(element, depth, list);
        } else if (name.equals("table")) {
            table(element, depth);
        } else if (!name.equals("hr") && !name.equals("nav")) {
            block(element, depth, list);
        }
    }

    private void list(Element list, int depth, int level) throws IOException {
        int number = list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            if (noteElements.contains(item) || depth > MAX_DEPTH) {
                continue;
            }
            Inline inline = new Inline();
            List<Element> later = new ArrayList<>();
            for (Node node : item.childNodes()) {
                if (node instanceof Element child && Set.of("ul", "ol", "table").contains(child.normalName())) {
                    later.add(child);
                } else {
                    inline(node, inline, false, false, null, depth + 1);
                }
            }
            out.head.line(inline.plain(), out.place());
            out.item(level, list.normalName().equals("ol") ? number++ + "." : "-", inline.toMarkdown());
            for (Element child : later) {
                blockOf(child, depth + 1, level + 1);
            }
        }
    }

    private void table(Element table, int depth) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            if (row.closest("table") != table) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                Inline inline = inlineOf(cell, depth);
                out.head.line(inline.plain(), "table");
                cells.add(inline.isEmpty() ? "" : inline.toMarkdown().replace("\\\n", " "));
                int span = cell.attr("colspan").matches("[1-9]\\d?") ? Integer.parseInt(cell.attr("colspan")) : 1;
                for (; span > 1; span--) {
                    cells.add("");
                }
            }
            rows.add(cells);
        }
        if (rows.stream().mapToInt(List::size).max().orElse(0) <= 1) {
            rows.stream().flatMap(List::stream).forEach(out::text);
        } else {
            out.table(rows);
        }
    }

    private Inline inlineOf(Element element, int depth) throws IOException {
        Inline inline = new Inline();
        for (Node node : element.childNodes()) {
            inline(node, inline, false, false, null, depth + 1);
        }
        return inline;
    }

    private void flush(Inline inline, Element element) {
        if (!inline.isEmpty()) {
            boolean quoted = element.closest("blockquote") != null;
            if (quoted) {
                out.text("> " + inline.toMarkdown().replace("\n", "\n> "));
            } else {
                out.line(inline);
            }
        }
    }

    private void inline(Node node, Inline inline, boolean bold, boolean italic, @Nullable String link, int depth)
            throws IOException {
        if (depth > MAX_DEPTH) {
            throw Refusal.unusable("It is nested more than " + MAX_DEPTH + " elements deep.", path);
        }
        if (node instanceof TextNode text) {
            inline.add(letters.of(null, text.getWholeText().replaceAll("\\s+", " ")), bold, italic, link);
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (DROPPED.contains(name)) {
            if (!name.equals("style") && !name.equals("head")) {
                out.warn("active-content-dropped", "An element '" + name + "' was left out.");
            }
            return;
        }
        switch (name) {
            case "br" -> inline.add("\n", bold, italic, link);
            case "img", "image" -> image(element, inline);
            default -> {
                String note = name.equals("a") ? note(element) : null;
                if (note != null) {
                    inline.markdown(note);
                    return;
                }
                boolean strong = bold || name.equals("b") || name.equals("strong");
                boolean slanted = italic || name.equals("i") || name.equals("em");
                String href = element.attr("href");
                String target = name.equals("a") && WEB.matcher(href).matches() ? href : link;
                if (isBlock(element)) {
                    inline.add(" ", bold, italic, link);
                }
                for (Node child : element.childNodes()) {
                    inline(child, inline, strong, slanted, target, depth + 1);
                }
            }
        }
    }

    private @Nullable String note(Element link) {
        Element note = notes.get(path + ">" + link.attr("href"));
        if (note == null) {
            return null;
        }
        String text = letters.of(null, note.text()).strip();
        // The note repeats its mark.
        String mark = link.text().strip();
        return out.note(text.startsWith(mark) ? text.substring(mark.length()).replaceFirst("^[.):\\s]+", "") : text);
    }

    private void image(Element image, Inline inline) throws IOException {
        String address = image.hasAttr("src")
                ? image.attr("src")
                : image.hasAttr("xlink:href") ? image.attr("xlink:href") : image.attr("href");
        byte[] bytes =
                address.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? null : zip.bytes(EpubReader.resolve(path, address));
        if (bytes == null) {
            out.warn("image-missing", "An image is not in the file.");
            return;
        }
        inline.markdown(out.image(bytes, letters.of(null, image.attr("alt"))));
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName().toLowerCase(Locale.ROOT));
    }
}
