package vn.sotay.importing.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;

/** What a file says about itself; guesses, each to be looked at by an editor. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the file says about itself: guesses for an editor to look at")
public record UploadGuess(
        @Nullable Kind kind,

        @Schema(description = "The title", examples = "Quy định về những điều đảng viên không được làm") @Nullable
        String title,

        @Schema(description = "Number and symbol", examples = "37-QĐ/TW") @Nullable
        String number,

        @Schema(description = "Who issued it", examples = "Ban Chấp hành Trung ương") @Nullable
        String issuer,

        @Nullable PartialDate issued,

        @Schema(description = "Authors and editors") List<String> creators,

        @Schema(description = "Language tag", examples = "vi") @Nullable
        String language) {
    /** Copies the list. */
    public UploadGuess {
        creators = List.copyOf(creators);
    }
}
