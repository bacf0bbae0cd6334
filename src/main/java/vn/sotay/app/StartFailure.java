package vn.sotay.app;

import io.quarkus.runtime.QuarkusBindException;

/** Says in a sentence why the application did not start; the chain of causes follows for whoever must dig. */
final class StartFailure {
    private StartFailure() {}

    static String explain(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof QuarkusBindException bind) {
            return "the address " + bind.getHost() + ':' + bind.getPort() + " is taken by another process."
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
}
