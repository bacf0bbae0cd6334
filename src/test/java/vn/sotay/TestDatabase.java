package vn.sotay;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.app.postgres.EmbeddedPostgres;

/**
 * The database of all {@code @QuarkusTest} classes: the same PostgreSQL that the product embeds, new for every run. The
 * resource is global, so test classes need no annotation of their own and share one application.
 */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path FOLDER = Path.of("target", "test-data");

    private @Nullable EmbeddedPostgres database;

    @Override
    public Map<String, String> start() {
        // The unpacked binaries may stay; what tests wrote last time may not.
        delete(FOLDER.resolve("pg"));
        delete(FOLDER.resolve("secrets"));
        delete(FOLDER.resolve("index"));
        EmbeddedPostgres started = EmbeddedPostgres.start(FOLDER);
        database = started;
        return Map.of(
                "quarkus.datasource.jdbc.url", started.jdbcUrl(),
                "quarkus.datasource.username", started.user(),
                "quarkus.datasource.password", started.password());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
