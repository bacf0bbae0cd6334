package vn.sotay.publishing;

/**
 * A first look at the characters of a manuscript, before any parser sees it: refuses what is no text, and what is known
 * to take a Markdown parser more than linear time or space.
 */
final class ManuscriptScan {

    /** Every link looks at all open brackets of its paragraph, so many of them take quadratic time. */
    private static final int MAX_BRACKETS = 2_000;

    /** A short row of a table is filled up to the width of its head, so a wide head and short rows multiply. */
    private static final int MAX_FILLED_CELLS = 100_000;

    private final String markdown;
    private int line = 1;
    private int brackets;
    private int columns;
    private long filledCells;

    private ManuscriptScan(String markdown) {
        this.markdown = markdown;
    }

    static void check(String markdown, Limits limits) {
        if (markdown.length() > limits.maxCharacters()) {
            throw new ManuscriptException("More than " + limits.maxCharacters() + " characters", 0);
        }
        new ManuscriptScan(markdown).lines();
    }

    private void lines() {
        int start = 0;
        int marks = 0;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            marks = CleanText.marksThrough(markdown, i, marks);
            if (marks > CleanText.MAX_MARKS) {
                throw new ManuscriptException("More than " + CleanText.MAX_MARKS + " accents on one letter", line);
            }
            if (CleanText.isForbidden(markdown, i)) {
                throw new ManuscriptException(String.format("Character U+%04X is not text", (int) c), line);
            }
            boolean carriageReturnOfPair = c == '\r' && i + 1 < markdown.length() && markdown.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !carriageReturnOfPair) {
                line(start, i);
                start = i + 1;
                line++;
            }
        }
        line(start, markdown.length());
    }

    private void line(int start, int end) {
        int pipes = 0;
        boolean blank = true;
        for (int i = start; i < end; i++) {
            char c = markdown.charAt(i);
            blank &= c == ' ' || c == '\t' || c == '\r';
            pipes += c == '|' ? 1 : 0;
            brackets += c == '[' ? 1 : 0;
        }
        if (blank) {
            brackets = 0;
            columns = 0;
            return;
        }
        if (brackets > MAX_BRACKETS) {
            throw new ManuscriptException("More than " + MAX_BRACKETS + " brackets in one paragraph", line);
        }
        filledCells += Math.max(0, columns - pipes - 1);
        if (filledCells > MAX_FILLED_CELLS) {
            throw new ManuscriptException("More than " + MAX_FILLED_CELLS + " empty cells in tables", line);
        }
        columns = Math.max(columns, delimiterColumns(start, end));
    }

    /** Columns if the end of the line, after any quotation or list marks, could be "|---|:--:|"; else 0. */
    private int delimiterColumns(int start, int end) {
        int pipes = 0;
        for (int i = end - 1; i >= start && "-:| \t\r".indexOf(markdown.charAt(i)) >= 0; i--) {
            pipes += markdown.charAt(i) == '|' ? 1 : 0;
        }
        return pipes == 0 ? 0 : pipes + 1;
    }
}
