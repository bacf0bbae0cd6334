package vn.sotay.publishing.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** The orders that requests mean. */
final class ShelfChanges {
    private static final int LONGEST = 200;

    private ShelfChanges() {}

    /** The order in which a work, which need not be there yet, stands where the request says. */
    static List<String> placed(List<String> present, String work, @Nullable WorkPlaceRequest request) {
        Checks checks = new Checks();
        String before = checks.text("before", request == null ? null : request.before(), LONGEST);
        String after = checks.text("after", request == null ? null : request.after(), LONGEST);
        if (before != null && after != null) {
            checks.reject("after", "has no place beside 'before'");
        }
        for (String field : List.of("before", "after")) {
            String other = field.equals("before") ? before : after;
            if (other != null && other.equals(work)) {
                checks.reject(field, "must be another work");
            } else if (other != null && !present.contains(other)) {
                checks.reject(field, "is not on the shelf");
            }
        }
        checks.bodyDone();
        List<String> order = new ArrayList<>(present);
        order.remove(work);
        int at = before != null ? order.indexOf(before) : after != null ? order.indexOf(after) + 1 : order.size();
        order.add(at, work);
        return order;
    }

    /** A whole order, which must have the same members: nobody is added or lost by the way. */
    static List<String> whole(String field, List<String> present, @Nullable List<@Nullable String> wanted) {
        Checks checks = new Checks();
        List<String> order = new ArrayList<>();
        if (wanted == null) {
            checks.reject(field, "is required");
            wanted = List.of();
        } else {
            Set<String> known = new HashSet<>(present);
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < wanted.size() && i <= present.size(); i++) {
                String one = wanted.get(i);
                if (one == null || !known.contains(one)) {
                    checks.reject(field + "[" + i + "]", "does not stand there");
                } else if (!seen.add(one)) {
                    checks.reject(field + "[" + i + "]", "is given twice");
                } else {
                    order.add(one);
                }
            }
            if (order.size() < present.size()) {
                checks.reject(field, "must name all " + present.size() + " that stand there");
            }
        }
        checks.bodyDone();
        return order;
    }

    /** Ends what would make too many rows of the log in one commit. */
    static void few(int moved, int most) {
        if (moved > most) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "This moves " + moved + " works; one request may move " + most
                            + " (sotay.shelves.moves). Go there in several steps.");
        }
    }
}
