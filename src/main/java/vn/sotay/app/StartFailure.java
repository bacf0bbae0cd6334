package vn.sotay.app;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why the application did not start; the chain of causes follows for whoever must dig. */
final class StartFailure {
    private static final List<String> LISTENERS = List.of("quarkus.http", "quarkus.management");

    private StartFailure() {}

    static String explain(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String taken = taken(root);
        if (taken != null) {
            return "the address " + taken + " is taken by another process."
                    + " Choose another port: QUARKUS_HTTP_PORT for the service, QUARKUS_MANAGEMENT_PORT for health and"
                    + " metrics.";
        }
        StringBuilder text = new StringBuilder("the service could not start.");
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            text.append("\n  ").append(cause);
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return text.toString();
    }

    private static @Nullable String taken(Throwable root) {
        if (root instanceof QuarkusBindException bind) {
            return bind.getHost() + ':' + bind.getPort();
        }
        String message = String.valueOf(root.getMessage()).toLowerCase(Locale.ROOT);
        return root instanceof IOException && message.contains("address already in use") ? takenListener() : null;
    }

    /** The native transport does not say which address it could not have; the one that still cannot be had is it. */
    private static @Nullable String takenListener() {
        Config config = ConfigProvider.getConfig();
        for (String listener : LISTENERS) {
            String host =
                    config.getOptionalValue(listener + ".host", String.class).orElse("localhost");
            int port =
                    config.getOptionalValue(listener + ".port", Integer.class).orElse(0);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName(host))) {
                free.setReuseAddress(true);
            } catch (IOException e) {
                return host + ':' + port;
            }
        }
        return null;
    }
}
