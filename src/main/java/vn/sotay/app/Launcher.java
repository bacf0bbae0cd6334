package vn.sotay.app;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.sotay.app.postgres.EmbeddedPostgres;
import vn.sotay.app.postgres.EmbeddedPostgresException;

/**
 * Where the process begins. Without a configured JDBC URL it first starts the embedded PostgreSQL of the data folder (or,
 * for a command beside a running service, visits it) and only then the application; it stops them in the opposite order.
 */
@QuarkusMain
public class Launcher {
    private static final String URL = "quarkus.datasource.jdbc.url";

    private Launcher() {}

    /** Serves, or carries out the command in the arguments; ends with status 1 on failure and 2 on wrong usage. */
    @SuppressWarnings("SystemOut") // the answer of a command line program
    public static void main(String... arguments) {
        Command command;
        try {
            command = Command.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("sotay: " + e.getMessage() + "\n\n" + Command.USAGE);
            System.exit(2);
            return;
        }
        if (command.verb() == Command.Verb.HELP) {
            System.out.println(Command.USAGE);
            return;
        }
        try {
            run(command, arguments);
        } catch (EmbeddedPostgresException e) {
            System.err.println("sotay: " + e.getMessage());
            System.exit(1);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void run(Command command, String... arguments) {
        boolean serves = command.verb() == Command.Verb.SERVE;
        if (!serves) {
            quiet(command);
        }
        EmbeddedPostgres database = database(serves);
        Quarkus.run(
                CommandRunner.class,
                (code, problem) -> {
                    if (problem != null) {
                        System.err.println("sotay: " + StartFailure.explain(problem));
                    }
                    stop(database);
                    System.exit(code);
                },
                arguments);
    }

    /** A command neither listens nor follows the log, and says on the console only what it was asked for. */
    private static void quiet(Command command) {
        System.setProperty("sotay.serving", "false");
        System.setProperty("sotay.search.enabled", "false");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.datasource.jdbc.max-size", "4");
        if (command.verb() == Command.Verb.RESTORE) {
            // The backup decides which schema is made first.
            System.setProperty("quarkus.flyway.migrate-at-start", "false");
            System.setProperty("quarkus.hibernate-orm.schema-management.strategy", "none");
        }
    }

    private static @Nullable EmbeddedPostgres database(boolean serves) {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return null;
        }
        Path folder =
                Path.of(config.getOptionalValue("sotay.data-dir", String.class).orElse("data"));
        EmbeddedPostgres database = serves ? EmbeddedPostgres.start(folder) : EmbeddedPostgres.attach(folder);
        System.setProperty(URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "stop-postgres"));
        return database;
    }

    private static void stop(@Nullable EmbeddedPostgres database) {
        if (database == null) {
            return;
        }
        Application application = Application.currentApplication();
        if (application != null) {
            // On a signal this runs beside Quarkus's own hook: connections are closed there first.
            application.awaitShutdown();
        }
        database.close();
    }
}
