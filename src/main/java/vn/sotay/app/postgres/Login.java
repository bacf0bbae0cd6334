package vn.sotay.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** How to log in to one database of a local server. */
record Login(int port, String database, String user, String password) {

    static final String SUPERUSER = "postgres";
    static final String SERVICE = "sotay";

    static Login superuser(int port, String password) {
        return new Login(port, "postgres", SUPERUSER, password);
    }

    static Login service(int port, String password) {
        return new Login(port, SERVICE, SERVICE, password);
    }

    /** Insists on SCRAM: whoever else listens on the port must not be able to ask for the password itself. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?requireAuth=scram-sha-256";
    }

    /** Opens a connection without DriverManager, whose view of drivers depends on which class loader came first. */
    Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        Connection connection = new Driver().connect(url(), properties);
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL address: " + url());
        }
        return connection;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url();
    }
}
