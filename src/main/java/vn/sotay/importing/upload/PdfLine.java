package vn.sotay.importing.upload;

import org.jspecify.annotations.Nullable;

/** A line of a column: what belongs together from left to right. */
final class PdfLine {
    private final int page;
    private final float x;
    private final float end;
    private final float y;
    private final float size;
    private final String font;
    private final int column;
    private String text;
    private int bold;

    PdfLine(int page, int column, float x, float end, float y, float size, String font, String text, int bold) {
        this.page = page;
        this.column = column;
        this.x = x;
        this.end = end;
        this.y = y;
        this.size = size;
        this.font = font;
        this.text = text;
        this.bold = bold;
    }

    int page() {
        return page;
    }

    /** 0 for the whole width, 1 and 2 for columns. */
    int column() {
        return column;
    }

    float x() {
        return x;
    }

    float end() {
        return end;
    }

    float y() {
        return y;
    }

    float size() {
        return size;
    }

    @Nullable
    String font() {
        return font;
    }

    String text() {
        return text;
    }

    /** How many of its first characters are bold. */
    int bold() {
        return bold;
    }

    boolean isBold() {
        return bold >= text.length();
    }

    void decode(LegacyLetters letters) {
        boolean whole = isBold();
        text = letters.of(font, text);
        bold = whole ? text.length() : Math.min(bold, text.length());
    }
}
