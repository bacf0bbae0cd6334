package vn.sotay.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;

/**
 * Somebody who has proved who it is.
 *
 * @param reader the reader's public id
 * @param userName the name to sign in with; attributes what was done
 * @param displayName the name on screen
 * @param device the device, null for those whom another service vouches for
 * @param roles names out of {@link Roles}
 * @param administers slugs of committees whose readers may be administered, with all below; empty for nobody's or everybody's
 * @param reissues slugs of committees whose readers may be given activation codes, with all below
 * @param viewer what may be seen
 * @param mustChangePassword whether the password was made by somebody else and has to be changed before anything else
 */
public record SignedIn(
        UUID reader,
        String userName,
        String displayName,
        @Nullable UUID device,
        Set<String> roles,
        Set<String> administers,
        Set<String> reissues,
        Viewer viewer,
        boolean mustChangePassword) {
    /** Copies the sets. */
    public SignedIn {
        roles = Set.copyOf(roles);
        administers = Set.copyOf(administers);
        reissues = Set.copyOf(reissues);
    }

    /** Whether this role was granted, limited or not. */
    public boolean has(String role) {
        return roles.contains(role);
    }
}
