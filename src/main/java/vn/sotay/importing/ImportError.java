package vn.sotay.importing;

import java.util.Comparator;

/**
 * Something in a content folder that cannot be imported.
 *
 * @param file path within the folder, with slashes, such as {@code works/dieu-le-dang.md}
 * @param line line of the file, from 1
 * @param message what is wrong and what would be accepted
 */
public record ImportError(String file, int line, String message) implements Comparable<ImportError> {
    private static final Comparator<ImportError> ORDER = Comparator.comparing(ImportError::file)
            .thenComparingInt(ImportError::line)
            .thenComparing(ImportError::message);

    @Override
    public int compareTo(ImportError other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and terminals make clickable. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
