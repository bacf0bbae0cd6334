package vn.sotay.app.postgres;

import java.nio.file.Path;

/**
 * A process of its own that owns a data folder: starts the server, commits one row, says so, and stays until it is
 * killed or its input ends; then it stops the server in order.
 */
final class OwnerProcess {

    static final String READY = "READY";
    static final String STOPPED = "STOPPED";

    private OwnerProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            Sql.run(postgres, "CREATE TABLE IF NOT EXISTS kept (word text)", "INSERT INTO kept VALUES ('committed')");
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // Waits for the end of its input.
            }
        }
        System.out.println(STOPPED);
    }
}
