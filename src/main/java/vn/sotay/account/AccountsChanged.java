package vn.sotay.account;

/** Something about readers or devices is about to be committed: what is remembered of them no longer holds. */
record AccountsChanged() {}
