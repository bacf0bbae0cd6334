package vn.sotay.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slugs: names for addresses, of the letters a–z, digits, and single hyphens between them. */
public final class Slugs {

    /** Longest slug that {@link #isSlug} accepts, in characters. */
    public static final int MAX_LENGTH = 200;

    /** Longest slug of a name that works share, such as an issuer or a topic, in characters. */
    public static final int LONGEST_NAME = 120;

    private Slugs() {}

    /**
     * The slug of a text: folded, everything but letters and digits a hyphen, cut after a whole word where there is
     * one within {@code maxLength}. Empty if the text has no letter or digit of the Latin script.
     *
     * @param maxLength in characters, 1 to {@link #MAX_LENGTH}
     */
    public static Optional<String> of(String text, int maxLength) {
        if (maxLength < 1 || maxLength > MAX_LENGTH) {
            throw new IllegalArgumentException("A slug has 1 to " + MAX_LENGTH + " characters, not " + maxLength);
        }
        StringBuilder slug = new StringBuilder();
        // A word is kept whole, so one character past the limit tells whether the last one ended in time.
        String folded = Folding.folded(text);
        boolean gap = false;
        for (int i = 0; i < folded.length() && slug.length() <= maxLength; i++) {
            char c = folded.charAt(i);
            if (!isSlugLetter(c)) {
                gap = true;
                continue;
            }
            if (gap && !slug.isEmpty()) {
                slug.append('-');
            }
            gap = false;
            slug.append(c);
        }
        return slug.isEmpty() ? Optional.empty() : Optional.of(cut(slug, maxLength));
    }

    /** As {@link #of(String, int)}, with a slug for texts that have none of their own. */
    public static String of(String text, int maxLength, String fallback) {
        return of(text, maxLength).orElse(fallback);
    }

    /**
     * The slug by which works are asked for that share a name, such as an issuer or a topic; null where none is asked for. A
     * name without a letter or digit gets '-', which is no slug, so nothing has it.
     */
    public static @Nullable String ofName(@Nullable String name) {
        return name == null ? null : of(name, LONGEST_NAME, "-");
    }

    /** Whether this could be a slug: a–z, 0–9, single hyphens between, at most {@link #MAX_LENGTH} characters. */
    public static boolean isSlug(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        boolean letterBefore = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = isSlugLetter(text.charAt(i));
            if (!letter && !(letterBefore && text.charAt(i) == '-')) {
                return false;
            }
            letterBefore = letter;
        }
        return letterBefore;
    }

    private static String cut(StringBuilder slug, int maxLength) {
        if (slug.length() <= maxLength) {
            return slug.toString();
        }
        // The hyphen may stand right after the limit: then the word before it fits whole.
        int hyphen = slug.lastIndexOf("-", maxLength);
        return slug.substring(0, hyphen > 0 ? hyphen : maxLength);
    }

    private static boolean isSlugLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
