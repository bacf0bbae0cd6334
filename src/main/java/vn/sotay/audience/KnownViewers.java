package vn.sotay.audience;

import org.jspecify.annotations.Nullable;

/** Tells whose credentials were checked moments ago, without asking anybody: for answers that are sent from memory. */
@FunctionalInterface
public interface KnownViewers {
    /** The viewer that this {@code Authorization} header stands for; null when it must be checked first. */
    @Nullable
    Viewer known(String authorization);
}
