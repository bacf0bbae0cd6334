package vn.sotay.account;

import java.util.Locale;

/** Whether a reader can sign in. */
enum ReaderState {
    /** Has an activation code and no password yet. */
    INVITED,
    /** Can sign in. */
    ACTIVE,
    /** Cannot, until an administrator says otherwise. */
    BLOCKED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
