package vn.sotay.account;

/** What somebody may do, as it stands in security annotations and on the wire. Who is signed in is a reader without more. */
public final class Roles {
    /** Everybody who is signed in and has a password of their own. */
    public static final String READER = "reader";
    /** Makes drafts and hands them in. */
    public static final String EDITOR = "editor";
    /** Reviews, publishes and withdraws. */
    public static final String APPROVER = "approver";
    /** Administers everything. */
    public static final String ADMIN = "admin";
    /** Administers the readers of a committee and of all that is below it. */
    public static final String COMMITTEE_ADMIN = "committee-admin";
    /** Gives out activation codes in a cell. */
    public static final String SECRETARY = "secretary";

    private Roles() {}
}
