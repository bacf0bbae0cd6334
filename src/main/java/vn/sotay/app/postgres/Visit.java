package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The way into a server that another process owns. Changes nothing in the folder. */
final class Visit {

    private Visit() {}

    /** Empty while no server answers. Whatever its major version: a visitor needs no binaries. */
    static Optional<Login> to(DataFolder folder) throws IOException {
        Passwords passwords = new Passwords(folder);
        for (Path cluster : FileTree.children(folder.clusters())) {
            Optional<Postmaster> running = Postmaster.of(cluster);
            if (running.isPresent() && passwords.knows(Login.SERVICE)) {
                Login login = Login.service(running.get().port(), passwords.of(Login.SERVICE));
                try (Connection connection = login.open()) {
                    return connection.isValid(5) ? Optional.of(login) : Optional.empty();
                } catch (SQLException e) {
                    continue;
                }
            }
        }
        return Optional.empty();
    }
}
