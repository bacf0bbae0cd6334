package vn.sotay.publishing.desk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The order of the works on a shelf. */
@Schema(description = "The order of a shelf: each of its works once")
public record WorksOrderRequest(
        @Schema(
                description = "Slugs of all works on it in their order",
                required = true,
                examples = "[\"nghi-quyet-21-nq-tw-2022-06-16\",\"chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky\"]")
        @Nullable
        List<@Nullable String> works) {}
