package vn.sotay.publishing.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The order of the shelves. */
@Schema(description = "The order of the shelves: each of them once")
public record ShelvesOrderRequest(
        @Schema(
                description = "Slugs of all shelves in their order",
                required = true,
                examples = "[\"chi-bo-dien-tu\",\"van-ban-trung-uong\"]")
        @Nullable
        List<@Nullable String> shelves) {}
