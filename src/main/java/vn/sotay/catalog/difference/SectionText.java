package vn.sotay.catalog.difference;

/**
 * A section as it is compared.
 *
 * @param anchor its name in addresses
 * @param heading its heading
 * @param level nesting depth
 * @param html its prepared body
 */
public record SectionText(String anchor, String heading, int level, String html) {}
