package vn.sotay.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The random passwords of a data folder, each in a file that only the folder's owner reads. */
final class Passwords {

    private static final int BYTES = 24;

    private final DataFolder folder;

    Passwords(DataFolder folder) {
        this.folder = folder;
    }

    /** Whether a role has a password here. */
    boolean knows(String role) {
        return Files.exists(file(role));
    }

    /** The password of a role, made and kept if there is none: it is on disk before any role has it. */
    String of(String role) throws IOException {
        Path file = file(role);
        if (Files.notExists(file)) {
            if (Files.notExists(folder.secrets())) {
                Files.createDirectory(folder.secrets());
                FileAccess.mode(folder.secrets(), "rwx------");
                folder.adopt(folder.secrets());
            }
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            FileAccess.write(file, HexFormat.of().formatHex(random), FileAccess.owner(folder.root()));
        }
        return Files.readString(file).strip();
    }

    private Path file(String role) {
        return folder.secrets().resolve("postgres-" + role);
    }
}
