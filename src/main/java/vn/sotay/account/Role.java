package vn.sotay.account;

import java.util.Locale;

/** What can be granted to a reader; {@link #ADMIN} and {@link #SECRETARY} can be limited to a committee. */
enum Role {
    EDITOR,
    APPROVER,
    ADMIN,
    SECRETARY;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    boolean mayBeLimited() {
        return this == ADMIN || this == SECRETARY;
    }

    /** How security annotations call it. */
    String securityName(boolean limited) {
        return this == ADMIN && limited ? Roles.COMMITTEE_ADMIN : wireName();
    }
}
