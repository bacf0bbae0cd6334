package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** The cluster of a data folder: made once, and refused when it is another major version's. */
record Cluster(Path data) {

    private static final String MAKING = ".init-";

    /** Where the cluster of these binaries lies, whether it exists or not. */
    static Cluster locate(DataFolder folder, Binaries binaries) throws IOException {
        Path clusters = folder.passable(folder.clusters());
        for (Path child : FileTree.children(clusters)) {
            String name = child.getFileName().toString();
            if (name.matches("\\d+") && Integer.parseInt(name) != binaries.major()) {
                throw new EmbeddedPostgresException(otherMajor(folder, name, binaries.major()));
            }
        }
        FileTree.deleteLeftovers(clusters, MAKING);
        FileTree.deleteLeftovers(clusters, RunAsChoice.PROBING);
        return new Cluster(clusters.resolve(Integer.toString(binaries.major())));
    }

    boolean exists() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return true;
        }
        if (!FileTree.children(data).isEmpty()) {
            throw new EmbeddedPostgresException("The folder " + data
                    + " is not empty and holds no PostgreSQL cluster. Nothing was changed: see what it is and move it"
                    + " away.");
        }
        return false;
    }

    /** Makes the cluster beside its place and moves it there when it is whole and on disk. */
    void make(Binaries binaries, RunAs runAs, Passwords passwords) throws IOException {
        Path workshop = Files.createTempDirectory(FileAccess.folderOf(data), MAKING);
        try {
            Path half = workshop.resolve("data");
            Path password = workshop.resolve("password");
            FileAccess.write(password, passwords.of(Login.SUPERUSER), runAs.owner());
            runAs.own(workshop);
            List<String> command = List.of(
                    binaries.tool("initdb"),
                    "--pgdata=" + half,
                    "--username=" + Login.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--data-checksums",
                    "--no-instructions");
            Tool.Outcome outcome = Tool.run(runAs.command(command), binaries.home(), Duration.ofMinutes(5));
            if (!outcome.ok()) {
                throw new EmbeddedPostgresException(
                        "A PostgreSQL cluster could not be made in " + data + ": " + outcome.output());
            }
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
            FileAccess.syncFolder(FileAccess.folderOf(data));
        } finally {
            FileTree.delete(workshop);
        }
    }

    /** Sees to it that the server can read its files, whoever it ran as before. Not while a server runs. */
    void giveTo(RunAs runAs) throws IOException {
        FileAccess.Owner now = FileAccess.owner(data);
        if (now.uid() == runAs.owner().uid()) {
            return;
        }
        try {
            FileTree.give(data, runAs.owner());
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "The cluster " + data + " belongs to user " + now.uid()
                            + " and not to the user of this process. Start the program as that user.",
                    e);
        }
    }

    private static String otherMajor(DataFolder folder, String found, int brought) {
        return "The data folder " + folder.root() + " holds a PostgreSQL " + found + " cluster, and this release brings"
                + " PostgreSQL " + brought + ", which cannot read it. Nothing was changed. To move the data over:\n"
                + "  1. with the release used before, on this folder:  backup FILE\n"
                + "  2. with this release, on a new and empty folder:  restore FILE";
    }
}
