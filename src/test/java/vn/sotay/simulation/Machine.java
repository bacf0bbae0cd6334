package vn.sotay.simulation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.sotay.app.backup.Backup;
import vn.sotay.app.backup.Restore;
import vn.sotay.revision.Revisions;

/** The machine that the service runs on: it forgets, its transactions end before they are committed, and its disk is put back. */
@ApplicationScoped
class Machine {
    /** Rooms whose memory is empty after a start. What has threads of its own goes on. */
    private static final Set<String> FORGETFUL =
            Set.of("account", "app", "catalog", "reading", "revision", "sync", "storage");

    private static final Set<String> LASTING =
            Set.of("PasswordHashing", "FirstImport", "HeadPoll", "Opening", "PreparedRoute", "AccessTokens");

    private final AgroalDataSource database;
    private final TransactionManager transactions;
    private final Revisions revisions;
    private final Scheduler scheduler;
    /** How many transactions from now the one is that does not reach its commit; 0 for none. */
    private final AtomicInteger doomed = new AtomicInteger();

    private List<Bean<?>> forgetful = List.of();

    private @Nullable Object indexFollower;

    @Inject
    Machine(AgroalDataSource database, TransactionManager transactions, Revisions revisions, Scheduler scheduler) {
        this.database = database;
        this.transactions = transactions;
        this.revisions = revisions;
        this.scheduler = scheduler;
    }

    /** Nothing happens any more but what the simulation does; and since no disk fails in it, no commit waits for one. */
    void quiet() throws ReflectiveOperationException, SQLException {
        scheduler.pause();
        forgetful = forgetful();
        run("alter role current_user set synchronous_commit = off");
        database.flush(AgroalDataSource.FlushMode.GRACEFUL);
        indexFollower = follower(null);
    }

    void loud() throws ReflectiveOperationException, SQLException {
        run("alter role current_user reset synchronous_commit");
        database.flush(AgroalDataSource.FlushMode.GRACEFUL);
        follower(indexFollower);
        scheduler.resume();
    }

    private static @Nullable Object follower(@Nullable Object next) throws ReflectiveOperationException {
        Class<?> type = Class.forName(
                "vn.sotay.search.IndexThread", true, Thread.currentThread().getContextClassLoader());
        Object thread = ClientProxy.unwrap(
                Arc.container().select(type, Any.Literal.INSTANCE).get());
        Field field = type.getDeclaredField("follower");
        field.setAccessible(true);
        Object before = field.get(thread);
        field.set(thread, next);
        return before;
    }

    private static List<Bean<?>> forgetful() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> {
                    String[] name = bean.getBeanClass().getName().split("\\.");
                    return bean.getScope() == ApplicationScoped.class
                            && name.length == 4
                            && name[0].equals("vn")
                            && FORGETFUL.contains(name[2])
                            && !LASTING.contains(name[3]);
                })
                .toList();
    }

    /** The process ends and another one starts: what was only in memory is gone. */
    void restart() {
        AlterableContext beans =
                (AlterableContext) Arc.container().beanManager().getContext(ApplicationScoped.class);
        forgetful.forEach(beans::destroy);
        revisions.refresh();
    }

    /** One of the next transactions is as if the machine had stopped before it was committed. */
    void doom(int transaction) {
        doomed.set(transaction);
    }

    /** Whether it came to that. */
    boolean spare() {
        return doomed.getAndSet(0) <= 0;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object event) throws SystemException, RollbackException {
        // Batches of uploads have threads of their own, to which nothing happens here.
        boolean ours = !Thread.currentThread().getName().startsWith("batch-reader");
        if (ours && doomed.get() > 0 && doomed.decrementAndGet() == 0) {
            doomed.set(-1);
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    throw new IllegalStateException("The machine stops before the commit, as the simulation wants it");
                }

                @Override
                public void afterCompletion(int status) {}
            });
        }
    }

    /** Nothing is left but readers' committees and the keys of the service. */
    void empty() throws SQLException {
        try (Connection connection = database.getConnection()) {
            clear(
                    connection,
                    Set.of("signing_key", "service_key", "committee", "revision_head", "audit_head", "reading_cursor"));
            run(
                    connection,
                    "update revision_head set rev = 0; update reading_cursor set rev = 0;"
                            + " update audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')");
        }
        restart();
    }

    void backup(Path file) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Backup.toFile(connection, file, Clock.systemUTC());
        }
    }

    void restore(Path file) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // Ids that are reserved in this process stay reserved; another process would not know of them.
            List<String> sequences = list(
                    connection,
                    "select format('select setval(''%I'', greatest(%s, (select last_value from %I)))', sequencename,"
                            + " coalesce(last_value, 1), sequencename) from pg_sequences where schemaname = 'public'");
            clear(connection, Set.of());
            Restore.read(connection, file);
            run(connection, String.join("; ", sequences));
            // Into a new database, which has another number, as its tables have.
            run(
                    connection,
                    "update reading_head set epoch_run = 'before ' || epoch_run, lineage = 'before ' || lineage");
        }
        restart();
    }

    /** The database's server ends and starts again, with all that it had. */
    void restartDatabase() throws SQLException {
        run("update reading_head set epoch_run = 'before ' || epoch_run");
    }

    private static void clear(Connection connection, Set<String> but) throws SQLException {
        List<String> all = new ArrayList<>();
        List<String> children = list(connection, """
                with recursive below (child, parent) as (
                    select conrelid, confrelid from pg_constraint where contype = 'f' and conrelid <> confrelid),
                depth (relation, height) as (
                    select oid, 0 from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                    union select below.parent, depth.height + 1 from depth join below on below.child = depth.relation)
                select relation::regclass::text from depth
                where relation <> 'flyway_schema_history'::regclass group by relation order by max(height), 1\
            """);
        all.add("alter table audit disable trigger user");
        children.stream().filter(table -> !but.contains(table)).forEach(table -> all.add("delete from " + table));
        all.add("alter table audit enable trigger user");
        run(connection, "begin; " + String.join("; ", all) + "; commit");
    }

    static List<String> list(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void run(Connection connection, String commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }

    List<String> list(String query) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return list(connection, query);
        }
    }

    void run(String commands) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, commands);
        }
    }
}
