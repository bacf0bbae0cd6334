package vn.sotay.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import vn.sotay.account.MemberImport;
import vn.sotay.account.MemberReport;
import vn.sotay.account.PrivateFile;

/** The command that takes over a list of members, and writes the codes of new ones where only the operator can read them. */
@ApplicationScoped
@SuppressWarnings("SystemOut") // the answer of a command line program
class MemberList {
    private final MemberImport members;

    @Inject
    MemberList(MemberImport members) {
        this.members = members;
    }

    /** Whether the list was without fault. */
    boolean take(Path file, boolean dryRun) {
        long[] last = {System.nanoTime()};
        MemberReport report = members.run(
                file,
                "command",
                dryRun,
                (done, total) -> {
                    long now = System.nanoTime();
                    if (now - last[0] >= 1_000_000_000L) {
                        last[0] = now;
                        System.out.println(done + " of " + total);
                    }
                },
                codes -> write(file, codes));
        report.faults().forEach(System.err::println);
        if (report.moreFaults() > 0) {
            System.err.println("and " + report.moreFaults() + " more");
        }
        System.out.println((dryRun ? "would be: " : "") + report.summary());
        return report.faults().isEmpty();
    }

    private static void write(Path file, Map<String, String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("user_name,activation_code\r\n");
        codes.forEach((name, code) -> text.append(name).append(',').append(code).append("\r\n"));
        Path to = file.resolveSibling(file.getFileName() + ".codes");
        for (int i = 2; to.toFile().exists(); i++) {
            to = file.resolveSibling(file.getFileName() + ".codes." + i);
        }
        try {
            PrivateFile.write(to, text.toString());
            System.out.println("activation codes: " + to);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was done: the codes cannot be written to " + to, e);
        }
    }
}
