package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact about a work was seen.
 *
 * @param title its name, mostly a site
 * @param url its address, http or https, if it has one
 * @param official whether it is the official publication of the document itself
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
@Schema(description = "Where a fact about a work was seen")
public record Source(
        @Schema(description = "Its name, mostly a site", examples = "quochoi.vn")
        String title,

        @Schema(description = "Its address, http or https") @Nullable
        String url,

        @Schema(description = "Whether it is the official publication of the document itself; absent where not")
        boolean official) {}
