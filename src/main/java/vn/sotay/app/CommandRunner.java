package vn.sotay.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.sotay.app.backup.BackupException;
import vn.sotay.importing.Exporter;
import vn.sotay.importing.ImportException;
import vn.sotay.importing.ImportOptions;
import vn.sotay.importing.ImportReport;
import vn.sotay.importing.Importer;
import vn.sotay.importing.Progress;
import vn.sotay.search.Miss;
import vn.sotay.search.Misses;

/** Carries out the command within the started application; what it prints is for the person at the terminal. */
@SuppressWarnings("SystemOut") // the answer of a command line program
class CommandRunner implements QuarkusApplication {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    /** Lines of a list that a person reads. */
    private static final int MOST_MISSES = 500;

    private final Opening opening;
    private final Importer importer;
    private final Exporter exporter;
    private final Archive archive;
    private final Misses misses;
    private final MemberList memberList;
    private final SotayConfig config;

    @Inject
    CommandRunner(
            Opening opening,
            Importer importer,
            Exporter exporter,
            Archive archive,
            Misses misses,
            MemberList memberList,
            SotayConfig config) {
        this.opening = opening;
        this.importer = importer;
        this.exporter = exporter;
        this.archive = archive;
        this.misses = misses;
        this.memberList = memberList;
        this.config = config;
    }

    @Override
    public int run(String... arguments) {
        Command command = Command.parse(arguments);
        try {
            return switch (command.verb()) {
                case SERVE -> serve();
                case IMPORT -> importFolder(command);
                case EXPORT -> export(path(command));
                case BACKUP -> backup(path(command));
                case RESTORE -> restore(path(command));
                case MISSES -> misses(command.has("--all"));
                case MEMBERS -> memberList.take(path(command), command.has("--dry-run")) ? DONE : FAILED;
                case HELP -> DONE;
            };
        } catch (ImportException | BackupException e) {
            System.err.println("sotay: " + e.getMessage());
            return FAILED;
        }
    }

    private int serve() {
        opening.announce();
        Quarkus.waitForExit();
        return DONE;
    }

    private int importFolder(Command command) {
        Path folder = command.path() == null ? config.contentDir() : command.path();
        boolean dryRun = command.has("--dry-run");
        ImportReport report =
                importer.run(folder, new ImportOptions(dryRun, command.has("--strict")), new ConsoleProgress());
        report.notes().forEach(note -> System.out.println("note: " + note));
        report.conflicts().forEach(slug -> System.out.println("conflict, left as it is: " + slug));
        report.missing().forEach(slug -> System.out.println("no longer in the folder, kept: " + slug));
        report.errors().forEach(error -> System.err.println(error));
        System.out.println((dryRun ? "would be: " : "") + report.summary());
        return report.errors().isEmpty() ? DONE : FAILED;
    }

    private int export(Path folder) {
        System.out.println(exporter.export(folder) + " works written to " + folder);
        return DONE;
    }

    private int backup(Path file) {
        System.out.println(archive.backup(file));
        return DONE;
    }

    private int restore(Path file) {
        System.out.println(archive.restore(file));
        return DONE;
    }

    /** Asked in one minute only it is chance, a slip, or too near to the one who asked. */
    private int misses(boolean all) {
        List<Miss> list = misses.list(all ? 1 : 2, MOST_MISSES);
        list.forEach(miss -> System.out.println(miss.times() + "\t" + miss.lastDay() + "\t" + miss.words()));
        System.err.println(list.size() + " queries found nothing; columns: minutes, last day, words without accents");
        return DONE;
    }

    private static Path path(Command command) {
        return Objects.requireNonNull(command.path(), "the parser asks for a path");
    }

    /** A line a second at most. */
    private static final class ConsoleProgress implements Progress {
        private long last = System.nanoTime();

        @Override
        public void at(int done, int total, Phase phase) {
            long now = System.nanoTime();
            if (now - last >= 1_000_000_000L) {
                last = now;
                System.out.println(done + " of " + total);
            }
        }
    }
}
