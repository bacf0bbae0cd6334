package vn.sotay.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.revision.Revision;

/**
 * How far an index has followed the log. It names the row it stands on, not only its number: after a restore, or with the
 * database of another library, the row of that number is missing or another one, and the index is not of this history.
 *
 * @param revision the last change in the index, 0 for none
 * @param row what that row of the log says, empty for none
 */
record IndexStamp(long revision, String row) {
    /** Before the first change. */
    static final IndexStamp START = new IndexStamp(0, "");

    private static final String FORMAT_KEY = "format";
    private static final String REVISION_KEY = "revision";
    private static final String ROW_KEY = "row";

    /** An index that has followed to this row. */
    static IndexStamp at(Revision row) {
        return new IndexStamp(
                row.rev(),
                String.join(
                        " ",
                        row.change().subject().name(),
                        row.change().slug(),
                        row.at().toString()));
    }

    /** Where a page of the log must begin, so that its first row is the one stood on. */
    long before() {
        return Math.max(0, revision - 1);
    }

    /** Whether a page of the log that begins {@link #before} continues what the index holds. */
    boolean continuedBy(List<Revision> rows) {
        return revision == 0 || (!rows.isEmpty() && at(rows.get(0)).equals(this));
    }

    /** What is kept with a commit. */
    Map<String, String> userData() {
        return Map.of(FORMAT_KEY, Fields.FORMAT, REVISION_KEY, Long.toString(revision), ROW_KEY, row);
    }

    /** Reads what is kept with a commit; empty when it is of another format. */
    static Optional<IndexStamp> of(Map<String, String> userData) {
        Map<String, String> data = new HashMap<>(userData);
        String revision = data.getOrDefault(REVISION_KEY, "");
        if (!Fields.FORMAT.equals(data.get(FORMAT_KEY)) || !revision.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new IndexStamp(Long.parseLong(revision), data.getOrDefault(ROW_KEY, "")));
    }
}
