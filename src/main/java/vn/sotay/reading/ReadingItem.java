package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something of a reader's own as it is sent; what a kind does not have is absent.
 *
 * @param createdAt when the server received it first; for people, nothing is decided by it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Something of a reader's own; what a kind does not have is absent")
public record ReadingItem(
        @Schema(
                description = "Its id; absent for progress and settings",
                examples = "7f1e0d52-4b7c-4a63-9a0e-8a6a7f0c21aa")
        @Nullable
        UUID id,

        @Schema(description = "Absent when it is deleted") @Nullable
        ItemKind kind,

        @Schema(
                description = "The reader's version with which the reader last changed it",
                examples = "42",
                required = true)
        long version,

        @Schema(description = "True when it is deleted; else absent", examples = "true") @Nullable
        Boolean deleted,

        @Schema(description = "Slug of the work", examples = "dieu-le-dang") @Nullable
        String work,

        @Schema(description = "The work's title as the device knew it", examples = "Điều lệ Đảng") @Nullable
        String title,

        @Schema(description = "The reader's own words, plain text", examples = "Hỏi lại chi ủy về điểm này.") @Nullable
        String text,

        @Schema(description = "A word or #rrggbb", examples = "yellow") @Nullable
        String colour,

        @Schema(description = "The reader's own tags") @Nullable
        List<String> tags,

        @Schema(description = "The place as it was written, which never changes by itself") @Nullable
        ReadingPlace target,

        @Schema(description = "Where it stands now; absent when it stands as written") @Nullable
        Placement placement,

        @Schema(description = "The item whose other text this is") @Nullable
        UUID conflictOf,

        @Schema(description = "The installation whose place this is") @Nullable
        UUID client,

        @Schema(description = "What orders the installation's places", examples = "17") @Nullable
        Long seq,

        @Schema(description = "Where the installation last was") @Nullable
        ReadingPlace place,

        @Schema(description = "The place that was furthest in the edition") @Nullable
        ReadingPlace furthest,

        @Schema(description = "Whether the reader has done with the work; absent for no", examples = "true") @Nullable
        Boolean done,

        @Schema(description = "Settings by name, text or numbers") @Nullable
        Map<String, Object> values,

        @Schema(description = "When the server received it first") @Nullable
        Instant createdAt,

        @Schema(description = "When the server received its last change") @Nullable
        Instant changedAt) {

    static ReadingItem of(Item item, @Nullable Instant created, @Nullable Instant changed) {
        Content content = item.content();
        if (content instanceof Annotation a) {
            return new ReadingItem(
                    item.id(),
                    a.kind(),
                    item.lastEdit(),
                    null,
                    a.work(),
                    a.title(),
                    a.text(),
                    a.colour(),
                    a.tags(),
                    a.target(),
                    item.placement(),
                    a.conflictOf(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    created,
                    changed);
        }
        if (content instanceof Progress p) {
            return new ReadingItem(
                    null,
                    p.kind(),
                    item.version(),
                    null,
                    p.work(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    p.client(),
                    p.seq(),
                    p.place(),
                    p.furthest(),
                    p.done() ? true : null,
                    null,
                    null,
                    changed);
        }
        boolean settings = content instanceof Settings;
        return new ReadingItem(
                settings ? null : item.id(),
                settings ? ItemKind.SETTINGS : null,
                item.version(),
                settings ? null : true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                content instanceof Settings s ? s.values() : null,
                null,
                null);
    }
}
