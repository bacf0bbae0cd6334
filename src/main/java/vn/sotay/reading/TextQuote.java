package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A passage by its words and what stands around it: the TextQuoteSelector of the W3C Web Annotation Data Model, section 4.2.4.
 *
 * @param exact the words
 * @param prefix what stands before them
 * @param suffix what stands behind them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A passage by its words (W3C TextQuoteSelector)")
public record TextQuote(
        @Schema(description = "The words", examples = "tổ chức cơ sở đảng", required = true)
        String exact,

        @Schema(description = "What stands before them", examples = "chi bộ là ") @Nullable
        String prefix,

        @Schema(description = "What stands behind them", examples = " và là") @Nullable
        String suffix) {}
