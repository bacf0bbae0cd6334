package vn.sotay.publishing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published work as the editorial desk sees it, whatever its audience.
 *
 * @param slug its slug
 * @param title its title
 * @param audience {@code public}, {@code members}, or slugs of committees joined by commas
 * @param aliases further names that lead to it, the oldest first
 */
@Schema(description = "A published work as the editorial desk sees it, whatever its audience")
public record PublishedWork(
        @Schema(description = "The work's slug", examples = "nghi-quyet-21-nq-tw-2022-06-16")
        String slug,

        @Schema(description = "Its title", examples = "Về tăng cường củng cố, xây dựng tổ chức cơ sở đảng")
        String title,

        @Schema(
                description = "Who may see it: `public`, `members`, or slugs of committees joined by commas",
                examples = "public")
        String audience,

        @Schema(description = "Further names that lead to it, the oldest first", examples = "[\"nghi-quyet-21\"]")
        List<String> aliases) {}
