package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a device's operations, and what is new for it.
 *
 * @param results in the order of the operations
 * @param items what changed after the token
 * @param next a token to ask again with at once; absent on the last page
 * @param token stands for everything that the device has now; absent while there is more
 * @param erased whether the reader erased everything after the token; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of a device's operations, and what is new for it")
public record SyncAnswer(
        @Schema(description = "In the order of the operations")
        List<SyncResult> results,

        @Schema(description = "What changed after the token, in the order of versions")
        List<ReadingItem> items,

        @Schema(description = "A token to ask again with at once; absent on the last page") @Nullable
        String next,

        @Schema(
                description = "Stands for everything that the device has now; absent while there is more",
                examples = "AQAAAAAAAAAs3k1yJ0aXh2W7vQ0b7m3m4YJkq8oU9sE")
        @Nullable
        String token,

        @Schema(description = "True when the reader erased everything after the token; else absent", examples = "true")
        @Nullable
        Boolean erased) {}
