package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a device did, and what it has; the form that the contract shows. {@link ReceivedSync} is it once it is read.
 *
 * @param client the installation
 * @param token what it has; absent for nothing
 * @param before the token that it could not go on with, while it starts again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a device did, and what it has")
record SyncRequest(
        @Schema(
                description = "UUID of the installation, made by itself",
                examples = "5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11",
                required = true)
        UUID client,

        @Schema(description = "The token of the last answer; absent for everything") @Nullable
        String token,

        @Schema(
                description =
                        "While starting again: the token that was 410. It tells what was erased since, and what baseBefore means")
        @Nullable
        String before,

        @Schema(description = "Most items in the answer, 1 to 500; 200 when absent", examples = "200") @Nullable
        Integer limit,

        @Schema(description = "At most 500, carried out in this order") @Nullable
        List<SyncOperation> operations) {

    /** One thing that the reader did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SyncOperation", description = "One thing that the reader did: a put or a delete")
    record SyncOperation(
            @Schema(
                    description = "UUID of the operation, made by the client; the same in each repeat",
                    examples = "0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a01",
                    required = true)
            UUID id,

            @Schema(description = "The version of the item that the client knew; 0 for none", examples = "41") @Nullable
            Long base,

            @Schema(
                    description = "Instead of base while starting again: the same in the history of the token before",
                    examples = "57")
            @Nullable
            Long baseBefore,

            @Schema(description = "The operation of this client that this one builds on, while it is not answered")
            @Nullable
            UUID after,

            @Schema(description = "Orders the installation's places; for progress", examples = "17") @Nullable
            Long seq,

            @Schema(
                    description =
                            "What the reader changed: text, colour, tags, target; absent for all, empty to give back")
            @Nullable
            List<String> changed,

            @Schema(description = "The whole item") @Nullable
            SyncPut put,

            @Schema(description = "Id of the item to delete") @Nullable
            UUID delete) {}

    /** An item as a client sends it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SyncPut", description = "An item as a client sends it")
    record SyncPut(
            @Schema(required = true) ItemKind kind,

            @Schema(description = "Its id, made by the client; not for progress and settings") @Nullable
            UUID id,

            @Schema(description = "Slug of the work; not for settings", examples = "dieu-le-dang") @Nullable
            String work,

            @Schema(description = "The work's title as the device knows it") @Nullable
            String title,

            @Schema(description = "Plain text") @Nullable String text,

            @Schema(description = "A lower-case word or #rrggbb", examples = "yellow") @Nullable
            String colour,

            @Schema(description = "At most 20") @Nullable List<String> tags,

            @Schema(description = "The place; absent for a note on the whole work") @Nullable
            ReadingPlace target,

            @Schema(description = "Where the installation is, for progress") @Nullable
            ReadingPlace place,

            @Schema(description = "Whether the reader has done with the work, for progress") @Nullable
            Boolean done,

            @Schema(description = "Settings by name; null takes one back") @Nullable
            Object values) {}
}
