package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a draft is to be published.
 *
 * @param at the instant, in the future
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "When the draft is to be published")
public record ScheduleRequest(
        @Schema(description = "The instant, in the future", required = true, examples = "2026-12-01T00:00:00Z")
        @Nullable
        Instant at) {}
