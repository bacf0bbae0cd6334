package vn.sotay.account;

import java.util.Collections;
import java.util.Set;

/** Who may do what to which reader. Roles that reach beyond a committee are only touched by those who administer everything. */
final class ReaderPolicy {
    private ReaderPolicy() {}

    static boolean sees(SignedIn who, Set<String> committees) {
        return who.has(Roles.ADMIN)
                || !Collections.disjoint(who.administers(), committees)
                || !Collections.disjoint(who.reissues(), committees);
    }

    static boolean administers(SignedIn who, Set<String> committees, ReaderEntity reader) {
        return who.has(Roles.ADMIN) || (reader.roles.isEmpty() && !Collections.disjoint(who.administers(), committees));
    }

    /** A code gives its holder all that the reader may do. */
    static boolean reissues(SignedIn who, Set<String> committees, ReaderEntity reader) {
        return administers(who, committees, reader)
                || (reader.roles.isEmpty() && !Collections.disjoint(who.reissues(), committees));
    }

    static boolean grants(SignedIn who) {
        return who.has(Roles.ADMIN);
    }
}
