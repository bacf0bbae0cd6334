package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A work that a reader has begun, with the last place on each of her devices.
 *
 * @param work slug of the work
 * @param furthest the place that was furthest in the edition, on any device
 * @param places where her devices last were, the last received first
 */
@Schema(description = "A work that the reader has begun")
public record ReadOn(
        @Schema(description = "Slug of the work", examples = "dieu-le-dang")
        String work,

        @Schema(description = "The place that was furthest, on any device")
        ReadingPlace furthest,

        @Schema(description = "Where the reader's devices last were, the last received first")
        List<DevicePlace> places) {

    /**
     * Where one installation last was.
     *
     * @param receivedAt when the server received it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Where one installation last was")
    public record DevicePlace(
            @Schema(description = "The installation", examples = "5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11")
            UUID client,

            ReadingPlace place,

            @Schema(description = "When the server received it") @Nullable
            Instant receivedAt) {}
}
