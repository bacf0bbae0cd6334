package vn.sotay.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Notes as a file to read and to print: CommonMark in which nothing that a reader typed is taken for markup. */
final class NoteMarkdown {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>&#|~!$]");
    private static final Pattern FIRST = Pattern.compile("^([-+=])|^(\\d{1,9})([.)])");

    private NoteMarkdown() {}

    static String head() {
        return "# Ghi chú của tôi\n";
    }

    /** The notes on one work, in their order. */
    static String work(String slug, List<ReadingItem> notes) {
        String title = notes.stream()
                .map(ReadingItem::title)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(slug);
        StringBuilder out = new StringBuilder("\n## ").append(line(title)).append('\n');
        String place = "";
        for (ReadingItem note : notes) {
            String here = place(note);
            if (!here.equals(place)) {
                out.append("\n### ").append(here).append('\n');
                place = here;
            }
            append(out, note);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, ReadingItem note) {
        out.append("\n**").append(name(note)).append("**");
        Instant created = note.createdAt();
        if (created != null) {
            out.append(", ").append(DAY.format(created));
        }
        if (note.placement() != null && note.placement().state() == Placement.State.LOST) {
            out.append(" (không còn tìm thấy trong bản hiện hành)");
        }
        out.append('\n');
        ReadingPlace target = note.target();
        if (target != null && target.quote() != null) {
            out.append("\n> ").append(lines(target.quote().exact(), "\\\n> ")).append('\n');
        }
        if (note.text() != null) {
            out.append('\n').append(lines(note.text(), "\\\n")).append('\n');
        }
        List<String> tags = note.tags();
        if (tags != null && !tags.isEmpty()) {
            out.append("\nNhãn: ")
                    .append(tags.stream().map(NoteMarkdown::line).collect(Collectors.joining(", ")))
                    .append('\n');
        }
    }

    private static String name(ReadingItem note) {
        if (note.conflictOf() != null) {
            return "Ghi chú (bản khác, sửa cùng lúc)";
        }
        return note.kind() == ItemKind.BOOKMARK
                ? "Dấu trang"
                : note.kind() == ItemKind.HIGHLIGHT ? "Đoạn đánh dấu" : "Ghi chú";
    }

    private static String place(ReadingItem note) {
        ReadingPlace target = note.target();
        return target == null ? "Về cả văn bản" : "Mục " + line(target.anchor()) + ", bản " + target.edition();
    }

    /** Lines that are not empty, each escaped. */
    private static String lines(@Nullable String text, String between) {
        return text == null
                ? ""
                : text.lines()
                        .filter(line -> !line.isBlank())
                        .map(NoteMarkdown::line)
                        .collect(Collectors.joining(between));
    }

    static String line(String text) {
        String one = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        String escaped = SIGN.matcher(one).replaceAll("\\\\$0");
        return FIRST.matcher(escaped)
                .replaceFirst(found ->
                        found.group(1) != null ? "\\\\" + found.group(1) : found.group(2) + "\\\\" + found.group(3));
    }
}
