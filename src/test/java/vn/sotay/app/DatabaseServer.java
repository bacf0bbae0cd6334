package vn.sotay.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import vn.sotay.app.postgres.EmbeddedPostgres;

/** The embedded server of a data folder, seen from outside. */
final class DatabaseServer {
    private DatabaseServer() {}

    /** The port that a running server of the folder names, or -1 when it left none. */
    static int port(Path dataDir) throws IOException {
        try (Stream<Path> clusters = Files.list(dataDir.resolve("pg"))) {
            for (Path cluster : clusters.toList()) {
                Path file = cluster.resolve("postmaster.pid");
                if (Files.exists(file)) {
                    List<String> lines = Files.readAllLines(file);
                    return Integer.parseInt(lines.get(3).strip());
                }
            }
        }
        return -1;
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** One number out of the database of a folder on which a service runs. */
    static long number(Path dataDir, String sql) throws SQLException {
        try (EmbeddedPostgres visit = EmbeddedPostgres.attach(dataDir);
                Connection connection = DriverManager.getConnection(visit.jdbcUrl(), visit.user(), visit.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
