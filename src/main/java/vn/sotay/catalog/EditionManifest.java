package vn.sotay.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.sotay.storage.ContentHash;

/**
 * What an edition is, in a form that has one spelling only, so that it can be hashed here, there and years later: JSON by the
 * JSON Canonicalization Scheme (RFC 8785). Whoever has the work's data makes the same bytes.
 */
record EditionManifest(String work, int edition, Instant publishedAt, String title, List<TocEntry> sections) {

    ContentHash hash() {
        return ContentHash.of(json().getBytes(StandardCharsets.UTF_8));
    }

    /** Members in the order of their names, no blanks. */
    String json() {
        StringBuilder out = new StringBuilder("{\"edition\":").append(edition);
        member(out.append(','), "publishedAt", publishedAt.toString());
        out.append(",\"sections\":[");
        String between = "";
        for (TocEntry section : sections) {
            member(out.append(between).append('{'), "anchor", section.anchor());
            member(out.append(','), "content", section.content());
            member(out.append(','), "heading", section.heading());
            out.append(",\"level\":").append(section.level()).append('}');
            between = ",";
        }
        member(out.append("],"), "title", title);
        member(out.append(','), "work", work);
        return out.append('}').toString();
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append('"').append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
