package vn.sotay.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;

/** A folder in the content format, as files. Nothing outside of it is ever read, and no file that is too large. */
final class ContentFolder {
    static final String WORKS = "works";
    static final String WORK_SUFFIX = ".md";

    private final Path folder;
    private final Path realFolder;
    private final int maxFileSize;
    private final List<WorkFile> works = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<ImportError> errors = new ArrayList<>();

    /**
     * A file with a work.
     *
     * @param name path within the folder
     * @param slug the slug that its name promises
     */
    record WorkFile(String name, String slug) {}

    private ContentFolder(Path folder, Path realFolder, long maxFileSize) {
        this.folder = folder;
        this.realFolder = realFolder;
        // One byte more than allowed is read to notice files that grow, and arrays end somewhat below 2^31.
        this.maxFileSize = (int) Math.min(maxFileSize, Integer.MAX_VALUE - 16);
    }

    /** Lists the folder. @throws ImportException if it cannot be read at all */
    static ContentFolder open(Path path, long maxFileSize) {
        if (!Files.isDirectory(path)) {
            throw new ImportException("There is no folder " + path.toAbsolutePath());
        }
        try {
            ContentFolder folder = new ContentFolder(path, path.toRealPath(), maxFileSize);
            folder.list();
            return folder;
        } catch (IOException e) {
            throw new ImportException("The folder " + path.toAbsolutePath() + " cannot be read: " + reason(e), e);
        }
    }

    /** Work files by name. */
    List<WorkFile> works() {
        return works;
    }

    /** What was passed over. */
    List<String> notes() {
        return notes;
    }

    /** What is wrong with the folder itself. */
    List<ImportError> errors() {
        return errors;
    }

    boolean hasShelves() {
        return has(ShelvesFile.NAME);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** The bytes of a file if they are acceptable text; else null, and why is noted. */
    byte @Nullable [] read(FileErrors errors) {
        byte[] bytes = read(errors, maxFileSize, "sotay.import.max-file-size");
        return bytes != null && StrictText.check(bytes, errors) ? bytes : null;
    }

    /**
     * The bytes of a file; null, and why is noted, if they cannot be had.
     *
     * @param setting that gives the bound
     */
    byte @Nullable [] read(FileErrors errors, int most, String setting) {
        Path file = folder.resolve(errors.file());
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(realFolder)) {
                errors.add(1, "is a link that leads out of the folder");
                return null;
            }
            if (!Files.isRegularFile(real)) {
                errors.add(1, "is not a regular file");
                return null;
            }
            if (Files.size(real) <= most) {
                try (InputStream in = Files.newInputStream(real)) {
                    byte[] bytes = in.readNBytes(most + 1);
                    if (bytes.length <= most) {
                        return bytes;
                    }
                }
            }
            errors.add(1, "is larger than the " + most + " bytes that " + setting + " allows");
        } catch (IOException e) {
            errors.add(1, "cannot be read: " + reason(e));
        }
        return null;
    }

    private void list() throws IOException {
        Path directory = folder.resolve(WORKS);
        if (!Files.isDirectory(directory)) {
            errors.add(new ImportError(WORKS, 1, "there is no such folder"));
            return;
        }
        if (!directory.toRealPath().startsWith(realFolder)) {
            errors.add(new ImportError(WORKS, 1, "is a link that leads out of the folder"));
            return;
        }
        List<String> names;
        try (Stream<Path> files = Files.list(directory)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        for (String name : names) {
            String path = WORKS + "/" + name;
            if (name.endsWith(WORK_SUFFIX) && !name.startsWith(".")) {
                String base = name.substring(0, name.length() - WORK_SUFFIX.length());
                works.add(new WorkFile(path, Folding.nfc(base)));
            } else {
                notes.add(path + " is no work file (" + WORK_SUFFIX + ") and was passed over");
            }
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : e.toString();
    }
}
