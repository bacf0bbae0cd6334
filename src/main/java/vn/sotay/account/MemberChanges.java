package vn.sotay.account;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a list of members changes.
 *
 * @param newUnits committees first, then cells, that are new or have another name or place
 * @param news members who have no account
 * @param renamed members whose name or cell is another one, by the account's id
 * @param codes activation codes by user name, once accounts were made
 */
record MemberChanges(
        List<Unit> newUnits, List<MemberRow> news, Map<Long, MemberRow> renamed, Map<String, String> codes) {
    /** A committee or cell. */
    record Unit(String slug, String name, boolean cell, String parent) {}

    static final MemberChanges NONE = new MemberChanges(List.of(), List.of(), Map.of(), Map.of());

    int units() {
        return newUnits.size();
    }

    int changed() {
        return renamed.size();
    }

    MemberChanges coded(Map<String, String> made) {
        return new MemberChanges(newUnits, news, renamed, made);
    }

    /** For a dry run: as many codes as there would be, but none that works. */
    MemberChanges uncoded() {
        Map<String, String> none = new TreeMap<>();
        news.forEach(row -> none.put(row.userName(), ""));
        return coded(none);
    }
}
