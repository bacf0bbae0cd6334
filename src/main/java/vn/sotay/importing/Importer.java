package vn.sotay.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import vn.sotay.catalog.Catalog;
import vn.sotay.publishing.Publishing;

/**
 * Imports folders in the content format. An import can be repeated: what is unchanged is left alone, and one that was
 * killed half way is completed by the next. Memory is bounded by the largest file, not by the folder.
 */
@ApplicationScoped
public class Importer {
    private static final Logger LOG = Logger.getLogger(Importer.class);

    private final Catalog catalog;
    private final Publishing publishing;
    private final ImportRuns runs;
    private final ImportMeters meters;
    private final ImportConfig config;

    @Inject
    Importer(Catalog catalog, Publishing publishing, ImportRuns runs, ImportMeters meters, ImportConfig config) {
        this.catalog = catalog;
        this.publishing = publishing;
        this.runs = runs;
        this.meters = meters;
        this.config = config;
    }

    /**
     * Imports a folder, in many transactions: never within one of the caller's.
     *
     * @return what was done, with every error of the folder
     * @throws ImportException if there is no such folder or another import is under way
     */
    @Transactional(Transactional.TxType.NEVER)
    public ImportReport run(Path folder, ImportOptions options, Progress progress) {
        try (ImportRuns.Permit permit = runs.acquire()) {
            ImportRun run = new ImportRun(catalog, publishing, config, options, progress);
            if (options.dryRun()) {
                return run.run(folder);
            }
            long id = runs.start(folder.toAbsolutePath().normalize().toString());
            ImportReport report = run.run(folder);
            runs.end(id, report);
            meters.count(report);
            LOG.infof("Import of %s: %s", folder, report.summary());
            return report;
        }
    }

    /** Whether an import into this library was ever finished; one that was killed or refused does not count. */
    public boolean completed() {
        return runs.anyFinished();
    }
}
