package vn.sotay.importing.upload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.MarkdownText;

/** Reads the paragraphs of a Word document. */
final class DocxParagraph {
    /** How POI shows references to notes in a run's text. */
    private static final Pattern NOTE = Pattern.compile("\\[(footnote|endnote)Ref:(-?\\d{1,9})]");

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]{1,1000}");

    private final XWPFDocument document;
    private final DocxStyles styles;
    private final LegacyLetters letters;
    private final Transcript out;
    private final DocxNumbering numbering = new DocxNumbering();

    DocxParagraph(XWPFDocument document, DocxStyles styles, LegacyLetters letters, Transcript out) {
        this.document = document;
        this.styles = styles;
        this.letters = letters;
        this.out = out;
    }

    /** Writes a paragraph as what it is. */
    void read(XWPFParagraph paragraph) {
        String label = numbering.label(paragraph);
        Inline inline = new Inline();
        boolean numbered = !label.isEmpty() && !DocxNumbering.isBullet(label);
        if (numbered) {
            // As bold as what follows, so that a heading numbered by Word is seen as one.
            boolean bold = paragraph.getRuns().stream()
                    .filter(run -> !run.text().isBlank())
                    .findFirst()
                    .map(run -> styles.bold(run, paragraph))
                    .orElse(false);
            inline.add(label + " ", bold, false, null);
        }
        append(paragraph, inline);
        int outline = styles.outline(paragraph);
        if (outline > 0 && !inline.plain().isEmpty() && inline.plain().length() <= 480) {
            out.head.line(inline.plain(), out.place());
            out.heading(outline, inline.plain());
            out.text(inline.markdownOnly());
        } else if (DocxNumbering.isBullet(label)) {
            out.head.line(inline.plain(), out.place());
            out.item(numbering.depth(paragraph), "-", inline.toMarkdown());
        } else {
            if (styles.isTitle(paragraph) && out.guess.title == null) {
                out.guess.title = inline.plain();
            }
            out.line(inline);
        }
    }

    /** The words alone. */
    String plain(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .map(run -> letters.of(styles.font(run, paragraph), run.text()))
                .collect(Collectors.joining());
    }

    /** A cell of a table as one line. */
    String cell(XWPFTableCell cell) {
        StringBuilder text = new StringBuilder();
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            Inline inline = new Inline();
            append(paragraph, inline);
            String markdown = inline.isEmpty() ? "" : inline.toMarkdown().replace("\\\n", " ");
            text.append(text.isEmpty() || markdown.isEmpty() ? "" : " ").append(markdown);
        }
        cell.getTables()
                .forEach(inner -> text.append(' ')
                        .append(MarkdownText.escape(
                                Inline.of(letters.of(null, inner.getText())).plain())));
        return text.toString();
    }

    private void append(XWPFParagraph paragraph, Inline inline) {
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) {
                append(run, paragraph, inline);
            } else if (element instanceof org.apache.poi.xwpf.usermodel.XWPFSDT control) {
                inline.add(letters.of(null, control.getContent().getText()), false, false, null);
            }
        }
    }

    private void append(XWPFRun run, XWPFParagraph paragraph, Inline inline) {
        boolean bold = styles.bold(run, paragraph);
        String font = styles.font(run, paragraph);
        String text = run.text();
        Matcher notes = NOTE.matcher(text);
        int end = 0;
        while (notes.find()) {
            add(inline, letters.of(font, text.substring(end, notes.start())), bold, run);
            end = notes.end();
            int id = Integer.parseInt(notes.group(2));
            inline.markdown(note(
                    notes.group(1).equals("footnote") ? document.getFootnoteByID(id) : document.getEndnoteByID(id)));
        }
        add(inline, letters.of(font, text.substring(end)), bold, run);
        for (XWPFPicture picture : run.getEmbeddedPictures()) {
            if (picture.getPictureData() != null) {
                String alt = picture.getDescription();
                inline.markdown(out.image(picture.getPictureData().getData(), alt == null ? "" : alt));
            }
        }
    }

    private void add(Inline inline, String text, boolean bold, XWPFRun run) {
        inline.add(text, bold, run.isItalic(), link(run));
    }

    private @Nullable String link(XWPFRun run) {
        if (run instanceof XWPFHyperlinkRun linked && linked.getHyperlinkId() != null) {
            XWPFHyperlink link = linked.getHyperlink(document);
            if (link != null
                    && link.getURL() != null
                    && WEB.matcher(link.getURL()).matches()) {
                return link.getURL();
            }
        }
        return null;
    }

    private String note(@Nullable XWPFAbstractFootnoteEndnote note) {
        return note == null
                ? ""
                : out.note(note.getParagraphs().stream().map(this::plain).collect(Collectors.joining(" ")));
    }
}
