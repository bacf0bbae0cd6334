package vn.sotay.importing.upload;

import org.jspecify.annotations.Nullable;

/** Gives a file's letters as Unicode: by the font where it tells, else by what the letters of the whole file told. */
final class LegacyLetters {
    private final @Nullable LegacyEncoding fallback;
    private boolean converted;

    /** @param untold text of the file in fonts that tell nothing */
    LegacyLetters(String untold) {
        this.fallback = LegacyGuess.of(untold);
    }

    String of(@Nullable String font, String text) {
        if (text.chars().allMatch(c -> c < 0x80) && LegacyEncoding.ofFont(font) == null) {
            return text;
        }
        String read = LegacyEncoding.ofFont(font) != null
                ? LegacyEncoding.ofFont(font, text)
                : fallback == null ? text : fallback.decode(text);
        converted |= !read.equals(text);
        return read;
    }

    /** Says that letters were converted, if any were. */
    void warn(Transcript out) {
        if (converted) {
            out.at("");
            out.warn(
                    "legacy-encoding",
                    "Text in a Vietnamese encoding from before Unicode (TCVN3 or VNI) was converted.");
        }
    }
}
