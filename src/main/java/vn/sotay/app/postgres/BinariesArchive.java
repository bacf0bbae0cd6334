package vn.sotay.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vn.sotay.seal.Sha256;

/** The archive of PostgreSQL's programs on the class path, for the platform that this process runs on. */
record BinariesArchive(URL location, String platform) {

    static final String UNPACKING = ".unpack-";

    private static final Pattern JAR_VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar!");

    static BinariesArchive find() {
        String platform = currentPlatform();
        URL location = BinariesArchive.class.getResource("/postgres-" + platform + ".txz");
        if (location == null) {
            throw new EmbeddedPostgresException("This build has no PostgreSQL binaries for " + platform
                    + ". Use a build for this platform, or a PostgreSQL server of your own.");
        }
        return new BinariesArchive(location, platform);
    }

    /** The version in the name of the jar; where the program is packed otherwise, the archive's own hash. */
    String release() throws IOException {
        Matcher jar = JAR_VERSION.matcher(location.toString());
        if (jar.find()) {
            return jar.group(1);
        }
        try (DigestInputStream bytes = new DigestInputStream(location.openStream(), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest(), 0, 8);
        }
    }

    /** The folder is there with all of it, or it is not there. */
    void unpack(Path home) throws IOException {
        Path half = Files.createTempDirectory(FileAccess.folderOf(home), UNPACKING);
        try (InputStream bytes = location.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
            FileTree.bottomUp(half, BinariesArchive::passable);
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileTree.delete(half);
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive of PostgreSQL leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(FileAccess.folderOf(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile() && !entry.isLink()) {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            FileAccess.mode(target, executable ? "rwxr-xr-x" : "rw-r--r--");
        } else {
            throw new IOException("The archive of PostgreSQL holds something unknown: " + entry.getName());
        }
    }

    /** Whatever this process's umask is: the server may run as another user. */
    private static void passable(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            FileAccess.mode(path, "rwxr-xr-x");
        }
    }

    /** As the publisher of the binaries writes it. */
    private static String currentPlatform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String os = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        return os + "-"
                + switch (machine) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> machine;
                };
    }
}
