package vn.sotay.publishing;

/**
 * A section as it is kept and shown.
 *
 * @param anchor its address, unique in the edition
 * @param heading plain text; empty for the text before the first heading
 * @param level depth in the table of contents, 1 to 6
 * @param html the body; sanitised, well-formed as HTML and as XML, without the heading
 * @param text the body as plain text, a line for each block, list numbers as shown
 */
record PreparedSection(String anchor, String heading, int level, String html, String text) {}
