package vn.sotay.importing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what imports do: {@code sotay_import_works_total}, {@code sotay_import_errors_total}, {@code sotay_import_seconds}. */
@ApplicationScoped
class ImportMeters {
    private static final String WORKS = "sotay.import.works";

    private final MeterRegistry registry;

    @Inject
    ImportMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts an import that ended. */
    void count(ImportReport report) {
        works("created", report.created());
        works("new_edition", report.newEditions());
        works("new_metadata", report.newMetadata());
        works("unchanged", report.unchanged());
        works("conflict", report.conflicts().size());
        Counter.builder("sotay.import.errors")
                .description("Errors found in content folders")
                .register(registry)
                .increment(report.errors().size());
        Timer.builder("sotay.import")
                .description("Duration of folder imports")
                .register(registry)
                .record(report.duration());
    }

    private void works(String result, int count) {
        Counter.builder(WORKS)
                .description("Works read from content folders, by what became of them")
                .tag("result", result)
                .register(registry)
                .increment(count);
    }
}
