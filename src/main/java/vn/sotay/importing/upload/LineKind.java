package vn.sotay.importing.upload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.citation.Heading;
import vn.sotay.citation.Unit;

/**
 * Recognises a heading that no style says to be one: "Điều 5.", "Chương II", "Phần thứ nhất", and numbered lines in bold.
 *
 * @param rank outer ones are smaller; ranks of a document are later made levels without gaps
 * @param heading its words
 * @param rest what goes on in the same paragraph and belongs to the text
 * @param untitled whether its title may stand in the next line
 */
record LineKind(int rank, String heading, String rest, boolean untitled) {
    /** Behind the structural units. */
    static final int NUMBERED = 6;

    private static final int LONGEST = 250;
    private static final int LONGEST_ARTICLE = 160;
    private static final Pattern ROMAN = Pattern.compile("^[IVXLC]{1,7}\\s*[.\\-–—)/]\\s*\\S.*");
    private static final Pattern ARABIC = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,3})*\\s*[.\\-–—)]\\s*\\S.*");
    private static final Pattern CLOSED = Pattern.compile("(?Uiu)^.*[.:\\-–—]\\s*$");

    /**
     * What a line opens, null when it is text.
     *
     * @param bold how many of its first characters are bold; all of them in a bold line
     */
    static @Nullable LineKind of(String line, int bold) {
        boolean whole = bold >= line.length();
        Heading heading = Heading.parse(line);
        if (heading.isStructural() && !heading.number().isEmpty() || heading.unit() == Unit.APPENDIX) {
            return structural(line, bold, whole, heading);
        }
        if (!whole || line.length() > LONGEST) {
            return null;
        }
        if (ROMAN.matcher(line).matches()) {
            return new LineKind(Unit.DIVISION.ordinal() + 1, line, "", false);
        }
        Matcher arabic = ARABIC.matcher(line);
        return arabic.matches() ? new LineKind(NUMBERED, line, "", false) : null;
    }

    private static @Nullable LineKind structural(String line, int bold, boolean whole, Heading heading) {
        int titleAt = line.length() - heading.title().length();
        boolean closed = heading.title().isEmpty()
                || (line.endsWith(heading.title())
                        && CLOSED.matcher(line.substring(0, titleAt)).matches());
        boolean lead = bold > 0 && bold >= titleAt - 2;
        if (!closed && !whole && !lead) {
            return null;
        }
        int rank = heading.unit() == Unit.APPENDIX ? 1 : heading.unit().ordinal() + 1;
        if (heading.unit() != Unit.ARTICLE) {
            return line.length() > LONGEST
                    ? null
                    : new LineKind(rank, line, "", heading.title().isEmpty());
        }
        if (whole && line.length() <= LONGEST
                || closed && !sentence(heading.title()) && line.length() <= LONGEST_ARTICLE) {
            return new LineKind(rank, line, "", false);
        }
        int end = lead && !whole && bold < line.length() && bold > titleAt ? bold : titleAt;
        String head = line.substring(0, end).strip();
        return new LineKind(rank, strip(head), line.substring(end).strip(), false);
    }

    /** Titles of articles are no sentences; "Điều 1. 1. Đảng viên là …" has none. */
    private static boolean sentence(String title) {
        return title.endsWith(".")
                || title.endsWith(";")
                || title.endsWith(":")
                || ARABIC.matcher(title).matches();
    }

    private static String strip(String head) {
        return head.replaceFirst("[\\s.:\\-–—]+$", "");
    }
}
