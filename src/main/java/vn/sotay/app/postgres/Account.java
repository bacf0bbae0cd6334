package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A user of the machine, as written in /etc/passwd. */
record Account(String name, FileAccess.Owner owner) {

    static Optional<Account> named(String name) throws IOException {
        return first(account -> account.name().equals(name));
    }

    static Optional<Account> of(FileAccess.Owner owner) throws IOException {
        return first(account -> account.owner().uid() == owner.uid());
    }

    private static Optional<Account> first(Predicate<Account> wanted) throws IOException {
        Path file = Path.of("/etc/passwd");
        List<String> lines = Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        return lines.stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 3 && fields[2].matches("\\d{1,9}") && fields[3].matches("\\d{1,9}"))
                .map(fields -> new Account(
                        fields[0], new FileAccess.Owner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]))))
                .filter(wanted)
                .findFirst();
    }
}
