package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's settings. They are the program's and not the operator's, so they are written whole at every start. */
record Settings(int port) {

    private static final String CONFIGURATION = "postgresql.conf";
    private static final String ACCESS = "pg_hba.conf";

    /** The sizes fit a machine of 1 to 2 GB that runs the program too. */
    private String configuration() {
        return """
                # Written by the program at every start: what is changed here is lost.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 40
                password_encryption = 'scram-sha-256'
                ssl = off
                allow_alter_system = off

                # What is committed stays, also through a power cut.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                # Nobody copies the log of changes, so it holds only what recovery needs.
                wal_level = minimal
                max_wal_senders = 0
                max_wal_size = 256MB

                shared_buffers = 64MB
                effective_cache_size = 256MB
                work_mem = 4MB
                maintenance_work_mem = 32MB
                max_worker_processes = 4
                max_parallel_workers = 0
                max_parallel_workers_per_gather = 0
                max_parallel_maintenance_workers = 0
                autovacuum_max_workers = 2
                jit = off

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                lc_messages = 'C'
                lc_monetary = 'C'
                lc_numeric = 'C'
                lc_time = 'C'
                default_text_search_config = 'pg_catalog.simple'

                logging_collector = off
                log_destination = 'stderr'
                log_line_prefix = '%%m [%%p] '
                log_checkpoints = off
                log_min_messages = warning
                """.formatted(port);
    }

    /** No "trust", no other machine, no socket. */
    private static String access() {
        return """
                # Written by the program at every start: what is changed here is lost.
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """;
    }

    void write(Path cluster, FileAccess.Owner owner) throws IOException {
        FileAccess.write(cluster.resolve(CONFIGURATION), configuration(), owner);
        FileAccess.write(cluster.resolve(ACCESS), access(), owner);
    }

    /** Whether a server on this port was started with these settings. */
    boolean areThoseOf(Path cluster) throws IOException {
        return Files.readString(cluster.resolve(CONFIGURATION)).equals(configuration())
                && Files.readString(cluster.resolve(ACCESS)).equals(access());
    }
}
