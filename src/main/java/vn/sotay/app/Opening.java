package vn.sotay.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What happens when the service opens. */
@ApplicationScoped
class Opening {
    private static final Logger LOG = Logger.getLogger(Opening.class);

    private final String host;
    private final int port;

    @Inject
    Opening(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host;
        this.port = port;
    }

    void announce() {
        LOG.infof("The library is open at http://%s:%d/", "0.0.0.0".equals(host) ? "localhost" : host, port);
    }
}
