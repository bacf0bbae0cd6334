package vn.sotay.publishing.desk;

import org.jspecify.annotations.Nullable;
import vn.sotay.account.SignedIn;

/**
 * Who works at the desk: everything is attributed to a person.
 *
 * @param userName the name that person signs in with
 * @param address where the request came from, null for what this system does later on that person's behalf
 */
public record Editor(String userName, @Nullable String address) {
    /** Who has signed in, from this address. */
    public static Editor of(SignedIn who, String address) {
        return new Editor(who.userName(), address);
    }
}
