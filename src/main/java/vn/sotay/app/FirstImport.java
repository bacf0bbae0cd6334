package vn.sotay.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import vn.sotay.importing.ImportOptions;
import vn.sotay.importing.ImportProgressLog;
import vn.sotay.importing.ImportReport;
import vn.sotay.importing.Importer;
import vn.sotay.importing.Progress;

/**
 * Imports the shipped content into a library that has never finished an import: at the very first start, and again after one
 * that was killed half way. The service answers meanwhile with what is there.
 */
@ApplicationScoped
class FirstImport {
    private static final Logger LOG = Logger.getLogger(FirstImport.class);

    private final Importer importer;
    private final SotayConfig config;
    private volatile boolean finished;
    private volatile boolean stopping;
    private volatile String progress = "not begun";

    @Inject
    FirstImport(Importer importer, SotayConfig config) {
        this.importer = importer;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (!config.serving() || !config.importAtStart() || importer.completed()) {
            finished = true;
            progress = "done";
            return;
        }
        Thread thread = new Thread(this::run, "first-import");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    boolean finished() {
        return finished;
    }

    String progress() {
        return progress;
    }

    private void run() {
        Path folder = config.contentDir().toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            LOG.warnf("There is no content folder %s: the library stays empty until one is imported", folder);
            finished = true;
            return;
        }
        LOG.infof("First start: importing %s", folder);
        Progress log = new ImportProgressLog();
        try {
            ImportReport report = importer.run(folder, ImportOptions.DEFAULT, (done, total, phase) -> {
                progress = done + " of " + total;
                log.at(done, total, phase);
            });
            report.errors().forEach(error -> LOG.warnf("Not imported: %s", error));
            progress = "done";
            finished = true;
        } catch (RuntimeException e) {
            if (!stopping) {
                // Not finished: the next start tries again, and health says so until then.
                LOG.errorf(e, "The first import failed");
            }
        }
    }
}
