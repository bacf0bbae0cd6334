package vn.sotay.app;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id that stands in each of its log lines and in the answer: the client's own
 * {@code X-Request-Id} when it is harmless, else one of ours.
 */
@ApplicationScoped
class RequestId {
    private static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final String process = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    private final AtomicLong count = new AtomicLong();

    void register(@Observes Router router) {
        router.route().order(-200).handler(this::identify);
    }

    private void identify(RoutingContext context) {
        mark(context);
        context.next();
    }

    /** Puts the id into the answer and the log; for what is refused before any route is reached, too. */
    private void mark(RoutingContext context) {
        if (context.response().headers().contains(HEADER)) {
            return;
        }
        String given = context.request().getHeader(HEADER);
        String id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : process + '-' + Long.toHexString(count.incrementAndGet());
        context.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
    }
}
