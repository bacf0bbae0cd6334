package vn.sotay.sync;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.Provisional;

/**
 * A page of changes.
 *
 * @param next where the next page is, absent on the last one
 * @param token where to go on the next time, on the last page only
 * @param pollAfter seconds to wait before asking again, on the last page only
 * @param spread seconds of which a random part is waited in addition, on the last page only
 * @param personal whether it follows from what one reader was a member of, so that it is not kept for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A page of changes: `next` while there is more, else `token`")
public record ChangesPage(
        List<SyncChange> changes,

        @Schema(description = "`since` of the next page; absent on the last one") @Nullable
        String next,

        @Schema(description = "`since` of the next time; only on the last page. Opaque, never expires") @Nullable
        String token,

        @Schema(description = "Seconds to wait before asking again; only on the last page", examples = "900") @Nullable
        Long pollAfter,

        @Schema(
                description = "Seconds of which a random part is waited in addition; only on the last page",
                examples = "900")
        @Nullable
        Long spread,

        @JsonIgnore @Schema(hidden = true) boolean personal)
        implements Provisional {

    @Override
    public boolean provisional() {
        return personal;
    }
}
