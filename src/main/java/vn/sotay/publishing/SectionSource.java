package vn.sotay.publishing;

import org.commonmark.node.Node;

/**
 * A heading of the Markdown with what follows it.
 *
 * @param heading plain text
 * @param markdownLevel 1 to 6; 0 for the text before the first heading
 * @param line of the heading, from 1
 * @param body a document of its own
 */
record SectionSource(String heading, int markdownLevel, int line, Node body) {

    boolean isPreamble() {
        return markdownLevel == 0;
    }
}
