package vn.sotay.importing;

import java.time.Duration;
import java.util.List;

/**
 * What an import did, or in a dry run would do.
 *
 * @param created works that are new
 * @param newEditions works whose title or text changed
 * @param newMetadata works of which only data changed
 * @param unchanged works that stand in the library as they are in the folder
 * @param conflicts slugs of works that were changed at the desk since their last import and stay as they are, or
 *     whose slugs were those of withdrawn works or are aliases
 * @param missing slugs of works that were imported once and are no longer in the folder; they stay in the library
 * @param errors everything that is wrong with the folder, by file and line
 * @param shelves slugs of shelves that are new or changed
 * @param notes what was passed over, for information
 * @param refused whether errors refused the folder as a whole, so that nothing was written
 */
public record ImportReport(
        int created,
        int newEditions,
        int newMetadata,
        int unchanged,
        List<String> conflicts,
        List<String> missing,
        List<ImportError> errors,
        List<String> shelves,
        List<String> notes,
        boolean refused,
        Duration duration) {

    /** Copies the lists. */
    public ImportReport {
        conflicts = List.copyOf(conflicts);
        missing = List.copyOf(missing);
        errors = List.copyOf(errors);
        shelves = List.copyOf(shelves);
        notes = List.copyOf(notes);
    }

    /** Works that were, or would be, written. */
    public int published() {
        return created + newEditions + newMetadata;
    }

    /** Files that cannot be imported. */
    public int faultyFiles() {
        return (int) errors.stream().map(ImportError::file).distinct().count();
    }

    /** All counts in one line. */
    public String summary() {
        return String.format(
                "%s%d created, %d new editions, %d new metadata, %d unchanged, %d conflicts, %d no longer in the folder,"
                        + " %d faulty files, %d shelves changed, %.1f s",
                refused ? "refused: " : "",
                created,
                newEditions,
                newMetadata,
                unchanged,
                conflicts.size(),
                missing.size(),
                faultyFiles(),
                shelves.size(),
                duration.toMillis() / 1000.0);
    }
}
