package vn.sotay.app;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Gives every request an id that stands in each of its log lines and in the answer: the client's own
 * {@code X-Request-Id} when it is harmless, else one of ours.
 */
@ApplicationScoped
class RequestId {
    private static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String process = HexFormat.of().toHexDigits(new SecureRandom().nextInt()) + '-';
    private final AtomicLong count = new AtomicLong();

    /** Puts the id into the answer and gives it for the log. */
    String name(HttpServerRequest request, HttpServerResponse response) {
        String given = request.getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : process + Long.toHexString(count.incrementAndGet());
        response.putHeader(HEADER, id);
        return id;
    }
}
