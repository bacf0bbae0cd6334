package vn.sotay.importing;

import org.jspecify.annotations.Nullable;
import vn.sotay.publishing.ImageSource;
import vn.sotay.publishing.ManuscriptException;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.ImageType;

/** The images that lie beside the works of a content folder, each named by its hash; for one work. */
final class FolderImages implements ImageSource {
    static final String IMAGES = "images";

    private final ContentFolder folder;
    private final int mostBytes;
    private final long mostTogether;
    private long together;

    FolderImages(ContentFolder folder, ImportConfig config) {
        this.folder = folder;
        this.mostBytes = (int) Math.min(config.maxImageSize().asLongValue(), Integer.MAX_VALUE - 16);
        this.mostTogether = config.maxWorkImages().asLongValue();
    }

    /** Path of an image within the folder. */
    static String name(ContentHash hash, ImageType type) {
        return IMAGES + "/" + hash + "." + type.suffix();
    }

    @Override
    public @Nullable Blob image(ContentHash hash, int line) {
        for (ImageType type : ImageType.values()) {
            if (folder.has(name(hash, type))) {
                return read(hash, type, line);
            }
        }
        return null;
    }

    private Blob read(ContentHash hash, ImageType type, int line) {
        FileErrors found = new FileErrors(name(hash, type));
        byte[] bytes = folder.read(found, mostBytes, "sotay.import.max-image-size");
        if (bytes == null) {
            throw refused(found.file(), found.all().get(0).message(), line);
        }
        together += bytes.length;
        if (together > mostTogether) {
            throw new ManuscriptException(
                    "The images are larger than the " + mostTogether
                            + " bytes that sotay.import.max-work-images allows for a work",
                    line);
        }
        Blob image = Blob.of(type.mediaType(), bytes);
        if (!image.hash().equals(hash)) {
            throw refused(found.file(), "has another content than its name says", line);
        }
        if (ImageType.of(bytes) != type) {
            throw refused(found.file(), "is no such image as its name says", line);
        }
        return image;
    }

    private static ManuscriptException refused(String file, String why, int line) {
        return new ManuscriptException("the image " + file + " " + why, line);
    }
}
