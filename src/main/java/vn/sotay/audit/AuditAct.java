package vn.sotay.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, to be recorded.
 *
 * @param actor who: a user name, or the name of a part of this system
 * @param from the address it came from, null for what this system does by itself
 * @param action what was done, as {@code noun.verb}, such as {@code work.publish}; stable, since people filter by it
 * @param subject what it was done to, as {@code kind:name}, such as {@code work:nghi-quyet-21-nq-tw-2022-06-16}
 * @param before what mattered of the state before, anything that has a JSON form; never a secret
 * @param after the same after it
 */
public record AuditAct(
        String actor,
        @Nullable String from,
        String action,
        String subject,
        @Nullable Object before,
        @Nullable Object after) {
    /** Something that has no state worth telling. */
    public AuditAct(String actor, @Nullable String from, String action, String subject) {
        this(actor, from, action, subject, null, null);
    }
}
