package vn.sotay.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Tombstone;
import vn.sotay.catalog.WorkCopy;

/**
 * What happened to one subject, whole: the client puts it in the place of what it has, or removes that.
 *
 * @param slug which work or shelf
 * @param work the work, with the type {@code work}
 * @param shelf the shelf, with the type {@code shelf}
 * @param tombstone what is told of a withdrawn work, with the type {@code withdrawn}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What happened to one work or shelf, whole")
public record SyncChange(
        ChangeType type,

        @Schema(
                description = "Which work or shelf; they have separate names",
                examples = "chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky")
        String slug,

        @Schema(description = "With the type `work`") @Nullable
        WorkCopy work,

        @Schema(description = "With the type `shelf`") @Nullable
        ShelfCopy shelf,

        @Schema(description = "With the type `withdrawn`") @Nullable
        Tombstone tombstone) {

    /** What the client does with it. */
    @Schema(description = "What the client does with it; unknown ones are skipped")
    public enum ChangeType {
        /** Puts the work in the place of what it has. */
        WORK("work"),
        /** Puts the shelf in the place of what it has. */
        SHELF("shelf"),
        /** Removes the shelf; no work stood on it any more. */
        SHELF_REMOVED("shelfRemoved"),
        /** Removes the work and may tell the reader why. */
        WITHDRAWN("withdrawn"),
        /** Removes the work. */
        NO_LONGER_VISIBLE("noLongerVisible");

        private final String wire;

        ChangeType(String wire) {
            this.wire = wire;
        }

        /** The word in JSON. */
        @JsonValue
        public String wire() {
            return wire;
        }
    }

    /**
     * A shelf as a device keeps it; which works stand on it, the works say.
     *
     * @param order small numbers first
     */
    @Schema(description = "A shelf as a device keeps it; which works stand on it, the works say")
    public record ShelfCopy(
            @Schema(examples = "Chi bộ điện tử") String title,

            @Schema(examples = "Sách, văn bản và tài liệu thực hành cho công việc của chi bộ.")
            String description,

            @Schema(description = "Its place among the shelves, small numbers first", examples = "2")
            int order) {}
}
