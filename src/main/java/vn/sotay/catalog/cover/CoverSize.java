package vn.sotay.catalog.cover;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large a cover is wanted. */
@Schema(enumeration = {"small", "medium", "large"})
public enum CoverSize {
    /** For a row of a list. */
    SMALL("small", 160),
    /** For a shelf of covers. */
    MEDIUM("medium", 320),
    /** For a work's own page and for e-books. */
    LARGE("large", 640);

    private final String wire;
    private final int width;

    CoverSize(String wire, int width) {
        this.wire = wire;
        this.width = width;
    }

    /** The value of the {@code size} parameter. */
    public String wire() {
        return wire;
    }

    /** In pixels; an uploaded image that is narrower stays as it is. */
    public int width() {
        return width;
    }
}
