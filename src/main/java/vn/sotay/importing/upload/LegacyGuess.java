package vn.sotay.importing.upload;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Syllable;

/**
 * Tells by its letters whether a text without a telling font is in a legacy encoding: read rightly, nearly every word
 * becomes a Vietnamese syllable; read wrongly, hardly one does.
 */
final class LegacyGuess {
    private static final int SAMPLE = 200_000;
    private static final int FEWEST_WORDS = 5;
    private static final double SHARE = 0.7;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\u00A0-\\u00FF]+");

    private LegacyGuess() {}

    /** The encoding in which a text makes sense, null when it does as it is or in none. */
    static @Nullable LegacyEncoding of(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        if (LegacyEncoding.hasVietnamese(sample)) {
            return null;
        }
        double best = Math.max(SHARE, share(sample, null) + 0.2);
        LegacyEncoding found = null;
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            double share = share(sample, encoding);
            if (share >= best) {
                best = share;
                found = encoding;
            }
        }
        return found;
    }

    /** How many of the words that are not plain ASCII become syllables; 0 when there are too few to tell. */
    private static double share(String text, @Nullable LegacyEncoding encoding) {
        int words = 0;
        int syllables = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            if (word.chars().allMatch(c -> c < 0x80)) {
                continue;
            }
            words++;
            String read = encoding == null ? word : encoding.decode(word);
            if (Syllable.isSyllable(read.toLowerCase(Locale.ROOT))) {
                syllables++;
            }
        }
        return words < FEWEST_WORDS ? 0 : (double) syllables / words;
    }
}
