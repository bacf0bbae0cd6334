package vn.sotay.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null where it does not matter.
 *
 * @param actor who did it
 * @param action what was done
 * @param subject what it was done to
 * @param since not before this
 * @param until before this
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant since,
        @Nullable Instant until) {
    /** All of them. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);
}
