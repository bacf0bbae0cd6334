package vn.sotay.publishing;

import java.util.regex.Pattern;

/** Which links a text may contain: to the web, to a mail address, and to a place in the same work. */
final class Links {

    private static final int MAX_LENGTH = 2_000;

    /** A name before "@" would let an address pretend to be another host. */
    private static final Pattern WEB =
            Pattern.compile("(?i)https?://[^\\s@/?#\"'<>\\\\`]+(?:[/?#][^\\s\"'<>\\\\`]*+)?+");

    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s:/\"'<>\\\\`]++");

    private static final Pattern PLACE = Pattern.compile("#[A-Za-z0-9_-]++");

    private Links() {}

    static boolean isAllowed(String address) {
        return address.length() <= MAX_LENGTH
                && (isExternal(address)
                        || MAIL.matcher(address).matches()
                        || PLACE.matcher(address).matches());
    }

    static boolean isExternal(String address) {
        return WEB.matcher(address).matches();
    }
}
