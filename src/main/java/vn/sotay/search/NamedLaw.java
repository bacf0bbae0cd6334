package vn.sotay.search;

import java.util.List;
import java.util.Set;

/** The words with which the name of a law begins, folded. */
final class NamedLaw {
    private static final Set<String> PAIRS = Set.of(
            "bo luat",
            "hien phap",
            "phap lenh",
            "dieu le",
            "nghi dinh",
            "thong tu",
            "quy che",
            "quy dinh",
            "quyet dinh",
            "nghi quyet",
            "chi thi",
            "ket luan",
            "huong dan",
            "ke hoach",
            "cuong linh");
    /** Those that begin the name of one thing, so that its first words are enough. */
    private static final Set<String> PROPER = Set.of("bo luat", "hien phap", "phap lenh", "dieu le");

    private NamedLaw() {}

    /** Whether a name of a document may begin here. */
    static boolean beginsName(List<String> folded, int at) {
        return at < folded.size() && (folded.get(at).equals("luat") || PAIRS.contains(pair(folded, at)));
    }

    /** Whether the first words of such a name are enough to know it. */
    static boolean isProper(List<String> folded, int at) {
        return at < folded.size() && (folded.get(at).equals("luat") || PROPER.contains(pair(folded, at)));
    }

    private static String pair(List<String> folded, int at) {
        return at + 1 < folded.size() ? folded.get(at) + ' ' + folded.get(at + 1) : "";
    }
}
