package vn.sotay.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What every file must be before it is looked at: UTF-8 without control characters. */
final class StrictText {
    private static final int WINDOW = 8192;

    private StrictText() {}

    /** Notes the first place where the bytes are not acceptable text; whether they are. Needs no memory to speak of. */
    static boolean check(byte[] bytes, FileErrors errors) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(WINDOW);
        int line = 1;
        char before = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                char c = out.get();
                if (c == '\r' || (c == '\n' && before != '\r')) {
                    line++;
                } else if (isRefused(c)) {
                    errors.add(line, String.format("holds the control character U+%04X", (int) c));
                    return false;
                }
                before = c;
            }
            out.clear();
            if (result.isError()) {
                errors.add(line, "is not UTF-8 text");
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }

    /** Whether a character stands for something other than text or the structure of lines. */
    static boolean isRefused(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
