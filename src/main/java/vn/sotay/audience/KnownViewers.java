package vn.sotay.audience;

import org.jspecify.annotations.Nullable;

/** Tells whose credentials were checked moments ago, without asking anybody: for answers that are sent from memory. */
@FunctionalInterface
public interface KnownViewers {
    /** The viewer that these credentials stand for, as text; null when they must be checked first. */
    @Nullable
    Viewer known(String credentials);
}
