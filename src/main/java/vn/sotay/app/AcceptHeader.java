package vn.sotay.app;

import org.jspecify.annotations.Nullable;

/** Whether a client takes a media type (RFC 9110, section 12.5.1), decided without allocating for the usual headers. */
final class AcceptHeader {
    private AcceptHeader() {}

    /** Whether {@code accept} admits {@code mediaType}; parameters other than {@code q=0} do not matter here. */
    static boolean admits(@Nullable String accept, String mediaType) {
        if (accept == null || accept.equals("*/*")) {
            return true;
        }
        int parameters = mediaType.indexOf(';');
        String type = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        if (accept.equals(type)) {
            return true;
        }
        for (String range : accept.split(",", -1)) {
            String[] parts = range.strip().split(";", 2);
            String wanted = parts[0].strip();
            boolean matches = wanted.equals("*/*")
                    || wanted.equalsIgnoreCase(type)
                    || (wanted.endsWith("/*") && type.startsWith(wanted.substring(0, wanted.length() - 1)));
            if (matches && (parts.length == 1 || !parts[1].replace(" ", "").matches("(.*;)?q=0(\\.0{0,3})?"))) {
                return true;
            }
        }
        return false;
    }
}
