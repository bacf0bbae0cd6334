package vn.sotay.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldManuscript;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.ImageType;

/**
 * Writes the library as a folder in the content format: shelves, and the current edition of every work whatever its
 * audience, with its images beside. The same library gives the same bytes, and importing them changes nothing in it.
 */
@ApplicationScoped
public class Exporter {
    private static final int MOST_WORKS = 100;
    private static final int MUCH_TEXT = 4_000_000;

    private final Catalog catalog;
    private final Blobs blobs;

    @Inject
    Exporter(Catalog catalog, Blobs blobs) {
        this.catalog = catalog;
        this.blobs = blobs;
    }

    /**
     * Exports into an empty folder, which is made if there is none. Works that are published meanwhile may or may not be in it.
     *
     * @return the number of works
     * @throws ImportException if the folder is not empty or cannot be written
     */
    public int export(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new ImportException("The folder " + folder.toAbsolutePath() + " is not empty");
                }
            }
            write(
                    folder.resolve(ShelvesFile.NAME),
                    ShelvesFile.write(catalog.shelfDefinitions(), catalog.arrangements()));
            Files.createDirectory(folder.resolve(ContentFolder.WORKS));
            return works(folder);
        } catch (IOException | UncheckedIOException e) {
            throw new ImportException("The folder " + folder.toAbsolutePath() + " cannot be written: " + e, e);
        }
    }

    private int works(Path folder) throws IOException {
        String last = "";
        int count = 0;
        int limit = 1;
        while (true) {
            List<HeldManuscript> page = catalog.manuscripts(last, limit);
            long length = 0;
            for (HeldManuscript work : page) {
                last = work.metadata().slug();
                length += work.body().length();
                write(
                        folder.resolve(ContentFolder.WORKS).resolve(last + ContentFolder.WORK_SUFFIX),
                        WorkFileWriter.write(work.metadata(), work.body()));
                ContentHash cover = work.metadata().cover();
                if (cover != null) {
                    image(folder, cover);
                }
                for (ContentHash image : work.images()) {
                    image(folder, image);
                }
            }
            count += page.size();
            if (page.size() < limit) {
                return count;
            }
            // Few long works at a time or many short ones, as they come: sizes are known only afterwards.
            limit = length > MUCH_TEXT ? Math.max(limit / 2, 1) : Math.min(limit * 2, MOST_WORKS);
        }
    }

    /** One at a time: together they may be more than fits into memory. Several works may show the same. */
    private void image(Path folder, ContentHash hash) throws IOException {
        Blob image = blobs.get(hash).orElseThrow();
        ImageType type = ImageType.of(image.bytes());
        if (type != null) {
            Path file = folder.resolve(FolderImages.name(hash, type));
            Files.createDirectories(folder.resolve(FolderImages.IMAGES));
            if (!Files.exists(file)) {
                Files.write(file, image.bytes(), StandardOpenOption.CREATE_NEW);
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
}
