package vn.sotay.importing.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The outline ("bookmarks") of a PDF, in its order; rings in it are cut. */
final class PdfOutline {
    private static final int MOST = 5_000;
    private static final int DEEPEST = 6;
    /** Entries that the text has not may stand between. */
    private static final int AHEAD = 20;

    /** An entry: its words without blanks, the page it leads to (0 when unknown), how deep it stands, from 1. */
    record Entry(String words, int page, int depth) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Set<COSDictionary> visited = new HashSet<>();
    private int next;

    private PdfOutline() {}

    static PdfOutline of(PDDocument document) {
        PdfOutline outline = new PdfOutline();
        PDDocumentOutline root = document.getDocumentCatalog().getDocumentOutline();
        if (root != null) {
            outline.collect(document, root, 1);
        }
        return outline;
    }

    private void collect(PDDocument document, PDOutlineNode node, int depth) {
        PDOutlineItem item = node.getFirstChild();
        while (item != null && entries.size() < MOST && depth <= DEEPEST && visited.add(item.getCOSObject())) {
            if (item.getTitle() != null && !item.getTitle().isBlank()) {
                entries.add(new Entry(key(item.getTitle()), page(document, item), depth));
            }
            collect(document, item, depth + 1);
            item = item.getNextSibling();
        }
    }

    private static int page(PDDocument document, PDOutlineItem item) {
        try {
            PDPage page = item.findDestinationPage(document);
            return page == null ? 0 : document.getPages().indexOf(page) + 1;
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    /** The depth of the entry that these words are, 0 if they are none; entries before it will not come any more. */
    int depth(String words, int page) {
        int at = find(words, page);
        if (at < 0) {
            return 0;
        }
        next = at + 1;
        return entries.get(at).depth;
    }

    /** Whether these words are an entry. */
    boolean has(String words, int page) {
        return find(words, page) >= 0;
    }

    private int find(String words, int page) {
        String key = key(words);
        for (int i = next; i < Math.min(next + AHEAD, entries.size()); i++) {
            Entry entry = entries.get(i);
            boolean near = entry.page == 0 || Math.abs(entry.page - page) <= 1;
            if (near && !key.isEmpty() && entry.words.equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an entry on this page begins with these words and goes on. */
    boolean begins(String words, int page) {
        String key = key(words);
        return !key.isEmpty()
                && entries.stream()
                        .skip(next)
                        .limit(AHEAD)
                        .anyMatch(entry -> Math.abs(entry.page - page) <= 1
                                && entry.words.length() > key.length()
                                && entry.words.startsWith(key));
    }

    private static String key(String words) {
        return PlainCharacters.of(words).replaceAll("[\\s\\p{P}]+", "").toLowerCase(Locale.ROOT);
    }
}
