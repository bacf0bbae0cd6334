package vn.sotay.app;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.Prepared;

/** Serves the scripts of the web client as prepared bytes: compressed once, to be kept for as long as anybody likes. */
@ApplicationScoped
class BundleRoute {
    private static final String JAVASCRIPT = "text/javascript; charset=UTF-8";

    private final Bundles bundles;
    private final ConcurrentMap<String, ReadyAnswer> answers = new ConcurrentHashMap<>();

    @Inject
    BundleRoute(Bundles bundles) {
        this.bundles = bundles;
    }

    void register(@Observes Router router) {
        router.route(Bundles.PATH + "*").order(-190).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = context.normalizedPath();
        boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
        ReadyAnswer answer = read && path.endsWith(".js") ? find(path) : null;
        if (answer == null || !answer.send(context.request(), context.response())) {
            context.response().putHeader(HttpHeaders.createOptimized("X-Content-Type-Options"), "nosniff");
            context.next();
        }
    }

    /** What is not there is not remembered: anybody can invent addresses. */
    private @Nullable ReadyAnswer find(String path) {
        return answers.computeIfAbsent(
                path,
                address -> bundles.bytes(address)
                        .map(bytes -> new ReadyAnswer(
                                Prepared.of(JAVASCRIPT, Prepared.IMMUTABLE, Prepared.SANDBOX, bytes, "gzip")))
                        .orElse(null));
    }
}
