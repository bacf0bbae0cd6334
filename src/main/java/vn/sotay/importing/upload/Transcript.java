package vn.sotay.importing.upload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Kind;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.ImageType;
import vn.sotay.text.MarkdownText;

/** The manuscript while a file is read: pieces in their order, what else was found, and the bounds of all of it. */
final class Transcript {
    /** As much as publishing accepts, and a little less for what is put in between. */
    static final int MAX_CHARACTERS = 3_900_000;

    private static final int MAX_HEADING = 480;
    private static final int MAX_IMAGE = 8 << 20;
    private static final int MAX_IMAGES = 1000;
    private static final long MAX_IMAGE_BYTES = 24L << 20;
    private static final int MAX_WARNINGS = 200;
    private static final int MAX_NOTES = 10_000;
    private static final int MAX_CELLS = 50_000;

    private enum Form {
        HEADING,
        TEXT,
        ITEM
    }

    private record Piece(Form kind, int rank, String text) {}

    /** Bytes of an image. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ImageBytes(ImageType type, byte[] bytes) {}

    /** Where an image stands. */
    record Placed(String hash, String alt, String place) {}

    final HeadMatter head = new HeadMatter();
    private final ProgressLine progress;
    final Guess guess = new Guess();
    final List<UploadWarning> warnings = new ArrayList<>();
    final List<UploadNote> notes = new ArrayList<>();
    final Map<String, ImageBytes> content = new LinkedHashMap<>();
    final List<Placed> images = new ArrayList<>();
    int tables;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<UploadNote> waiting = new ArrayList<>();
    private String place = "";
    private boolean untitled;
    private long characters;
    private long imageBytes;
    private long cells;

    Transcript() {
        this(ProgressLine.NOBODY);
    }

    /** @param progress who is told how far reading has come */
    Transcript(ProgressLine progress) {
        this.progress = progress;
    }

    /** How far reading has come. */
    void progress(UploadProgress.Unit unit, int done, int total) {
        progress.tell(unit, done, total);
    }

    /** What the file's own metadata say; the head fills the gaps. */
    static final class Guess {
        @Nullable
        Kind kind;

        @Nullable
        String title;

        @Nullable
        String number;

        @Nullable
        String issuer;

        @Nullable
        String issued;

        @Nullable
        String language;

        final List<String> creators = new ArrayList<>();
    }

    /** Where what follows stands, such as "page 3"; the last heading when nothing else is said. */
    void at(String newPlace) {
        place = newPlace;
    }

    String place() {
        return place;
    }

    /** A line whose kind is to be found out. */
    void line(Inline inline) {
        String plain = inline.plain();
        inline.lines().forEach(part -> head.line(part, place));
        if (plain.isEmpty()) {
            text(inline.toMarkdown());
            return;
        }
        int bold = inline.bold();
        LineKind kind = LineKind.of(plain, bold);
        if (kind == null && untitled && isTitle(plain, bold)) {
            Piece last = pieces.remove(pieces.size() - 1);
            heading(last.rank, last.text + ". " + plain);
        } else if (kind != null) {
            heading(kind.rank(), kind.heading());
            untitled = kind.untitled();
            if (!kind.rest().isEmpty()) {
                text(MarkdownText.lines(MarkdownText.escape(kind.rest())));
            }
            text(inline.markdownOnly());
        } else if (plain.matches("^[-–•+*]\\s+\\S.*")) {
            item(0, "-", inline.toMarkdown().replaceFirst("^\\\\?[-–•+*]\\s+", ""));
        } else {
            paragraph(inline);
        }
    }

    private boolean isTitle(String plain, int bold) {
        boolean capitals = plain.codePoints().noneMatch(Character::isLowerCase);
        return plain.length() <= 250 && (capitals || bold >= plain.length());
    }

    /** A paragraph as it is. Lines that are only drawn are none. */
    void paragraph(Inline inline) {
        if (inline.hasMarkdown() || !inline.plain().matches("[-–—_=*.\\s]*")) {
            text(inline.toMarkdown());
        }
    }

    /** A heading of the file's own, or one that was recognised; smaller ranks are outer ones. */
    void heading(int rank, String words) {
        String heading = Inline.of(words).plain();
        if (heading.isEmpty()) {
            return;
        }
        flushNotes();
        untitled = false;
        String cut = heading.length() <= MAX_HEADING ? heading : heading.substring(0, MAX_HEADING);
        if (cut.length() < heading.length()) {
            warn("long-heading", "A heading is longer than " + MAX_HEADING + " characters; the rest became text.");
        }
        add(new Piece(Form.HEADING, rank, cut));
        place = cut.length() <= 200 ? cut : cut.substring(0, 200);
        if (cut.length() < heading.length()) {
            text(MarkdownText.lines(MarkdownText.escape(heading.substring(MAX_HEADING))));
        }
    }

    /** An item of a list. */
    void item(int depth, String marker, String markdown) {
        if (!markdown.isBlank()) {
            untitled = false;
            String indent = "    ".repeat(Math.min(depth, 8));
            add(new Piece(Form.ITEM, 0, indent + marker + " " + markdown.replace("\n", "\n" + indent + "    ")));
        }
    }

    void table(List<List<String>> rows) {
        cells += (long) rows.size() * rows.stream().mapToInt(List::size).max().orElse(0);
        if (cells > MAX_CELLS) {
            throw Refusal.tooLarge("The tables have more than " + MAX_CELLS + " cells.", place);
        }
        if (!rows.isEmpty()) {
            tables++;
            text(MarkdownText.table(rows));
        }
    }

    /** Markdown of any kind. */
    void text(String markdown) {
        if (!markdown.isBlank()) {
            untitled = false;
            add(new Piece(Form.TEXT, 0, markdown));
        }
    }

    /** Notes a footnote; gives its mark. */
    String note(String text) {
        if (notes.size() + waiting.size() >= MAX_NOTES) {
            throw Refusal.tooLarge("There are more than " + MAX_NOTES + " footnotes.", place);
        }
        String label = String.valueOf(notes.size() + waiting.size() + 1);
        String plain = Inline.of(text).plain();
        waiting.add(new UploadNote(label, plain.length() <= 5_000 ? plain : plain.substring(0, 5_000)));
        return "\\[" + label + "\\]";
    }

    private void flushNotes() {
        for (UploadNote note : waiting) {
            add(new Piece(Form.TEXT, 0, "\\[" + note.label() + "\\] " + MarkdownText.escape(note.text())));
        }
        notes.addAll(waiting);
        waiting.clear();
    }

    /** Keeps an image; gives its Markdown, empty when it is not kept. */
    String image(byte[] bytes, String alternative) {
        ImageType type = ImageType.of(bytes);
        if (type == null) {
            warn("image-dropped", "An image that is no PNG, JPEG, GIF or WebP was left out.");
            return "";
        }
        if (bytes.length > MAX_IMAGE || imageBytes + bytes.length > MAX_IMAGE_BYTES || images.size() >= MAX_IMAGES) {
            warn("image-dropped", "An image was left out: it, or all of them, are too large.");
            return "";
        }
        String alt = Inline.of(alternative).plain();
        alt = alt.length() <= 300 ? alt : alt.substring(0, 300);
        String hash = ContentHash.of(bytes).hex();
        if (content.putIfAbsent(hash, new ImageBytes(type, bytes)) == null) {
            imageBytes += bytes.length;
        }
        images.add(new Placed(hash, alt, place));
        if (alt.isEmpty()) {
            warn("image-without-text", "An image has no alternative text.");
        }
        return "![" + MarkdownText.escape(alt) + "](content:" + hash + ")";
    }

    void warn(String code, String message) {
        if (warnings.size() < MAX_WARNINGS) {
            warnings.add(new UploadWarning(code, message, place));
        }
    }

    boolean hasText() {
        return characters > 0;
    }

    private void add(Piece piece) {
        characters += piece.text.length() + 8;
        if (characters > MAX_CHARACTERS) {
            throw Refusal.tooLarge("The text has more than " + MAX_CHARACTERS + " characters.", place);
        }
        pieces.add(piece);
    }

    /** The whole manuscript. Ranks become levels without gaps. */
    String markdown() {
        flushNotes();
        List<Integer> ranks = new ArrayList<>(new TreeSet<>(pieces.stream()
                .filter(piece -> piece.kind == Form.HEADING)
                .map(Piece::rank)
                .toList()));
        StringBuilder out = new StringBuilder();
        Form before = null;
        for (Piece piece : pieces) {
            out.append(out.isEmpty() ? "" : before == Form.ITEM && piece.kind == Form.ITEM ? "\n" : "\n\n");
            before = piece.kind;
            if (piece.kind == Form.HEADING) {
                out.append("#".repeat(Math.min(6, ranks.indexOf(piece.rank) + 1)))
                        .append(' ');
                out.append(MarkdownText.heading(piece.text));
            } else {
                out.append(piece.text);
            }
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }
}
