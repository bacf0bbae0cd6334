package vn.sotay.account;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** What a request proves with who asks: its {@code Authorization} header, else the cookie of a browser's session. */
public final class Credentials {
    /** The cookie's name. */
    static final String COOKIE = "sotay";

    private Credentials() {}

    /** The credentials as one text, by which they can be recognised; null when there are none. */
    public static @Nullable String of(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null || !request.headers().contains(HttpHeaders.COOKIE)) {
            return header;
        }
        String cookie = cookie(request);
        // No header begins so: schemes have no such sign in their names.
        return cookie == null ? null : "cookie=" + cookie;
    }

    static @Nullable String cookie(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }
}
