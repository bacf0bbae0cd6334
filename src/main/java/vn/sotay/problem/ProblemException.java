package vn.sotay.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown wherever a request cannot be fulfilled; becomes a {@link Problem} in the one funnel. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final int retryAfter;
    private final transient @Nullable Object tombstone;
    private final @Nullable String restart;

    /** A problem whose detail says what happened this time. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A problem that goes away by itself; {@code retryAfter} says in how many seconds to try again. */
    public ProblemException(ProblemType type, String detail, int retryAfter) {
        this(type, detail, List.of(), retryAfter, null, null);
    }

    /** A problem with the input, naming each field that is wrong. */
    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        this(type, detail, violations, 0, null, null);
    }

    private ProblemException(
            ProblemType type,
            String detail,
            List<Violation> violations,
            int retryAfter,
            @Nullable Object tombstone,
            @Nullable String restart) {
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
        this.tombstone = tombstone;
        this.restart = restart;
    }

    /** Nothing is there, or nothing that this viewer may see: the two are never told apart. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    /** What was there has been withdrawn; the tombstone, anything that has a JSON form, goes to the client. */
    public static ProblemException withdrawn(String detail, Object tombstone) {
        return new ProblemException(ProblemType.WITHDRAWN, detail, List.of(), 0, tombstone, null);
    }

    /** A sync that cannot go on; begun anew at the address {@code restart}. */
    public static ProblemException restart(String detail, String restart) {
        return new ProblemException(ProblemType.SYNC_RESTART, detail, List.of(), 0, null, restart);
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong with the input; empty when the input is not at fault. */
    public List<Violation> violations() {
        return violations;
    }

    /** In how many seconds to try again, 0 when that would not help. */
    public int retryAfter() {
        return retryAfter;
    }

    /** What remains of what was withdrawn; null for every other kind of problem. */
    public @Nullable Object tombstone() {
        return tombstone;
    }

    /** Where to begin anew when a sync cannot go on; null for every other kind of problem. */
    public @Nullable String restart() {
        return restart;
    }
}
