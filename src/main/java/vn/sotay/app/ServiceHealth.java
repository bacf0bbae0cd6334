package vn.sotay.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import vn.sotay.revision.Revisions;

/** Health of the library itself; the database's is checked by the datasource. */
class ServiceHealth {
    private ServiceHealth() {}

    /** Ready once this process knows the head of the log: from then on its answers are right, even while it imports. */
    @Readiness
    @ApplicationScoped
    static class LogKnown implements HealthCheck {
        private final Revisions revisions;

        @Inject
        LogKnown(Revisions revisions) {
            this.revisions = revisions;
        }

        @Override
        public HealthCheckResponse call() {
            long head = revisions.known();
            return HealthCheckResponse.named("revision log")
                    .status(head >= 0)
                    .withData("head", head)
                    .build();
        }
    }

    /** Started once the first import is through. */
    @Startup
    @ApplicationScoped
    static class FirstImportDone implements HealthCheck {
        private final FirstImport firstImport;

        @Inject
        FirstImportDone(FirstImport firstImport) {
            this.firstImport = firstImport;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("first import")
                    .status(firstImport.finished())
                    .withData("progress", firstImport.progress())
                    .build();
        }
    }
}
