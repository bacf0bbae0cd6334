package vn.sotay.catalog;

import org.jspecify.annotations.Nullable;
import vn.sotay.storage.ContentHash;

/**
 * What publishing must know of a work that is already held.
 *
 * @param coverage what is held of its text
 * @param currentEdition number of the current edition, null for a record
 * @param manuscriptHash hash of the manuscript as it stands now
 * @param importedHash hash of the manuscript that was imported last, null if it never was
 * @param textHash hash of the current edition, null for a record
 */
public record HeldWork(
        String slug,
        String title,
        String status,
        String audience,
        Coverage coverage,
        @Nullable Integer currentEdition,
        ContentHash manuscriptHash,
        @Nullable ContentHash importedHash,
        @Nullable ContentHash textHash) {}
