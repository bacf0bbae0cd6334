package vn.sotay.importing;

/**
 * How a folder is imported.
 *
 * @param dryRun whether only to tell what would happen
 * @param strict whether one error refuses the whole folder; otherwise the faulty files are left out
 */
public record ImportOptions(boolean dryRun, boolean strict) {
    /** Writes, and leaves faulty files out. */
    public static final ImportOptions DEFAULT = new ImportOptions(false, false);
}
