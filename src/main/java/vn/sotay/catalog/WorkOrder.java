package vn.sotay.catalog;

import java.nio.charset.StandardCharsets;

/** The orders in which works can be listed; the slug decides among equals. */
public enum WorkOrder {
    /** By title, Vietnamese collation. */
    TITLE("title", "w.titleKey", true, false),
    /** By title, backwards. */
    TITLE_DOWN("-title", "w.titleKey", true, true),
    /** Oldest first, undated last. */
    DATE("date", "case when w.dateKey = '' then '9999' else w.dateKey end", false, false),
    /** Newest first, undated last. */
    DATE_DOWN("-date", "w.dateKey", false, true),
    /** By number, numerically: 4 before 10. */
    NUMBER("number", "w.numberKey", true, false),
    /** As the editors ordered the shelf; needs a shelf. */
    SHELF("shelf", "p.sortKey", true, false);

    private final String wire;
    private final String key;
    private final boolean binary;
    private final boolean descending;

    WorkOrder(String wire, String key, boolean binary, boolean descending) {
        this.wire = wire;
        this.key = key;
        this.binary = binary;
        this.descending = descending;
    }

    /** The value of the {@code sort} parameter. */
    public String wire() {
        return wire;
    }

    /** The HQL expression of the sort key. */
    String key() {
        return key;
    }

    String orderBy() {
        return " order by " + key + (descending ? " desc" : "") + ", w.slug";
    }

    /** The HQL condition for what comes behind a cursor. */
    String behind() {
        return "(" + key + (descending ? " < :key" : " > :key") + " or (" + key + " = :key and w.slug > :slug))";
    }

    byte[] toBytes(Object value) {
        return binary ? (byte[]) value : ((String) value).getBytes(StandardCharsets.UTF_8);
    }

    Object fromBytes(byte[] bytes) {
        return binary ? bytes : new String(bytes, StandardCharsets.UTF_8);
    }
}
