package vn.sotay.revision;

import org.jspecify.annotations.Nullable;

/**
 * The last change of one subject.
 *
 * @param rev its number in the log
 * @param subject what kind of thing
 * @param slug which one
 * @param audience who can see it since then, null when it is gone
 */
public record LatestChange(
        long rev,
        Change.Subject subject,
        String slug,
        @Nullable String audience) {}
