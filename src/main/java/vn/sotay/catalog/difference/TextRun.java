package vn.sotay.catalog.difference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Words that share one fate.
 *
 * @param state kept, inserted or deleted
 * @param text the words with the white space around them
 */
@Schema(description = "Words that share one fate: `kept`, `inserted` or `deleted`")
public record TextRun(
        ChangeState state,

        @Schema(description = "The words, with the white space between and behind them", examples = "chi bộ ")
        String text) {}
