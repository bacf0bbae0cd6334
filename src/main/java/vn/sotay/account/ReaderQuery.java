package vn.sotay.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which readers are listed.
 *
 * @param words a part of the name, the user name or the member code, without accents
 * @param within slugs of committees with all that is below them; empty for everybody
 * @param role a role that they have
 * @param state their state
 */
record ReaderQuery(
        @Nullable String words,
        List<String> within,
        @Nullable String role,
        @Nullable String state) {}
