package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run, and so who owns the cluster. PostgreSQL refuses to run as root.
 *
 * @param name for messages
 * @param owner whose the cluster's files are
 * @param wrapping turns a command into one that runs as that owner
 */
record RunAs(String name, FileAccess.Owner owner, UnaryOperator<List<String>> wrapping) {

    static RunAs thisUser(FileAccess.Owner self) {
        return new RunAs("this user", self, command -> command);
    }

    static RunAs setpriv(Account account) {
        return prefixed(
                "setpriv as " + account.name(),
                account.owner(),
                "setpriv",
                "--reuid=" + account.owner().uid(),
                "--regid=" + account.owner().gid(),
                "--clear-groups");
    }

    static RunAs runuser(Account account) {
        return prefixed("runuser as " + account.name(), account.owner(), "runuser", "-u", account.name(), "--");
    }

    /** One string for the shell: implementations of su differ in how they pass on arguments. */
    static RunAs su(Account account) {
        return new RunAs(
                "su as " + account.name(),
                account.owner(),
                command -> List.of("su", "-s", "/bin/sh", "-c", "exec " + quoted(command), account.name()));
    }

    /**
     * A user namespace in which this user has no name: the programs see the id of nobody, while for files they still are
     * this user, without root's power over those of others.
     */
    static RunAs namespace(FileAccess.Owner self) {
        return prefixed("unshare -U", self, "unshare", "-U");
    }

    List<String> command(List<String> command) {
        return wrapping.apply(command);
    }

    void own(Path path) throws IOException {
        FileAccess.give(path, owner);
    }

    private static RunAs prefixed(String name, FileAccess.Owner owner, String... prefix) {
        return new RunAs(
                name,
                owner,
                command -> Stream.concat(Stream.of(prefix), command.stream()).toList());
    }

    private static String quoted(List<String> command) {
        return command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
