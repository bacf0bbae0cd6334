package vn.sotay.publishing;

import org.jspecify.annotations.Nullable;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ContentHash;

/** Where images lie that come with a manuscript and are not in the library yet. */
@FunctionalInterface
public interface ImageSource {
    /** Nothing comes along. */
    ImageSource NONE = (hash, line) -> null;

    /**
     * The image with this hash, null if it is not there.
     *
     * @param line where the text names it, for the error
     * @throws ManuscriptException for one that is there but cannot be taken
     */
    @Nullable
    Blob image(ContentHash hash, int line);
}
