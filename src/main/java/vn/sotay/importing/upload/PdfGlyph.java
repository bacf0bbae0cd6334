package vn.sotay.importing.upload;

/**
 * A sign on a page.
 *
 * @param x from the left, in points
 * @param y of its base line from the top, in points
 * @param width in points
 * @param size of the font, in points
 * @param font its name in the file
 * @param text one letter, rarely more
 */
record PdfGlyph(float x, float y, float width, float size, String font, String text) {
    float end() {
        return x + width;
    }

    boolean isBold() {
        String low = font.toLowerCase(java.util.Locale.ROOT);
        return low.contains("bold") || low.contains("black") || low.contains("heavy");
    }
}
