package vn.sotay.publishing;

import java.util.List;

/**
 * A section as it is kept and shown.
 *
 * @param anchor its address, unique in the edition
 * @param heading plain text; empty for the text before the first heading
 * @param level depth in the table of contents, 1 to 6
 * @param written the level of its heading in the Markdown, 1 to 6; 0 for the text before the first heading
 * @param html the body; sanitised, well-formed as HTML and as XML, without the heading
 * @param text the body as plain text, a line for each block, list numbers as shown
 * @param images the images of the library that it names, shown or missing
 */
public record PreparedSection(
        String anchor, String heading, int level, int written, String html, String text, List<ImagePlace> images) {
    /** A section without images. */
    public PreparedSection(String anchor, String heading, int level, int written, String html, String text) {
        this(anchor, heading, level, written, html, text, List.of());
    }
}
