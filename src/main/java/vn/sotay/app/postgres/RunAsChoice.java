package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out as whom PostgreSQL can run on this machine, by trying. Tools, users, namespaces and who may pass through the
 * folders above differ between machines and containers, so nothing but a trial tells.
 *
 * <p>An ordinary user runs it as itself. Root gives the cluster to another user: the one who owns it already, or who
 * owns the data folder, or the user {@code sotay}, or {@code nobody}. Where that user cannot reach the data folder
 * (below /root, say) or no tool changes the user, a user namespace is left, which every such folder is open to but which
 * leaves the server root's files; hence last.
 */
final class RunAsChoice {

    static final String PROBING = ".probe-";

    private static final List<String> USUAL_ACCOUNTS = List.of("sotay", "nobody");

    private RunAsChoice() {}

    static RunAs choose(DataFolder folder, Path cluster, Binaries binaries) throws IOException {
        Path probe = Files.createTempDirectory(folder.clusters(), PROBING);
        try {
            StringBuilder failures = new StringBuilder();
            for (RunAs candidate : candidates(folder, cluster, FileAccess.owner(probe))) {
                Tool.Outcome outcome = attempt(candidate, binaries, probe);
                if (outcome.ok()) {
                    return candidate;
                }
                failures.append("\n  ").append(candidate.name()).append(": ").append(outcome.output());
            }
            throw new EmbeddedPostgresException("No way was found to run PostgreSQL in " + folder.root()
                    + ". It does not run as root: run the program as an ordinary user that owns this folder,"
                    + " or make a user named sotay that can reach it. Tried:" + failures);
        } finally {
            FileTree.delete(probe);
        }
    }

    private static List<RunAs> candidates(DataFolder folder, Path cluster, FileAccess.Owner self) throws IOException {
        if (self.uid() != 0) {
            return List.of(RunAs.thisUser(self), RunAs.namespace(self));
        }
        List<RunAs> candidates = new ArrayList<>();
        Optional<Account> account = account(FileAccess.owner(Files.exists(cluster) ? cluster : folder.root()));
        if (account.isPresent()) {
            candidates.add(RunAs.setpriv(account.get()));
            candidates.add(RunAs.runuser(account.get()));
            candidates.add(RunAs.su(account.get()));
        }
        boolean rootsAlready =
                Files.exists(cluster) && FileAccess.owner(cluster).uid() == 0;
        candidates.add(rootsAlready ? 0 : candidates.size(), RunAs.namespace(self));
        return candidates;
    }

    private static Optional<Account> account(FileAccess.Owner owner) throws IOException {
        Optional<Account> account = owner.uid() == 0 ? Optional.empty() : Account.of(owner);
        for (String name : USUAL_ACCOUNTS) {
            account = account.isPresent() ? account : Account.named(name);
        }
        return account;
    }

    /** Shows initdb's settings: it refuses root, looks its user up, and reads the programs and files it will need. */
    private static Tool.Outcome attempt(RunAs candidate, Binaries binaries, Path probe) {
        try {
            candidate.own(probe);
        } catch (IOException e) {
            return new Tool.Outcome(1, "cannot give files to that user: " + e.getMessage());
        }
        List<String> show = List.of(binaries.tool("initdb"), "--show", "-D", probe.toString());
        return Tool.run(candidate.command(show), binaries.home(), Duration.ofSeconds(30));
    }
}
