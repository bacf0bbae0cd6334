package vn.sotay.importing;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;

/** The bytes of a work file, taken apart: front matter between two lines of three hyphens, then the text. */
final class WorkText {
    /** Longest front matter, in bytes: thousands of relations, and a bound on what YAML can be made to do. */
    static final int MAX_FRONT_MATTER = 1 << 18;
    /** Lines in front of the YAML: the opening hyphens. */
    static final int LINES_BEFORE_YAML = 1;

    private final byte[] bytes;
    private final String frontMatter;
    private final int bodyStart;
    private final int bodyLine;

    private WorkText(byte[] bytes, String frontMatter, int bodyStart, int bodyLine) {
        this.bytes = bytes;
        this.frontMatter = frontMatter;
        this.bodyStart = bodyStart;
        this.bodyLine = bodyLine;
    }

    /** Takes acceptable text apart, or notes why it is not a work file. */
    static @Nullable WorkText split(byte[] bytes, FileErrors errors) {
        int start = byteOrderMark(bytes);
        int at = nextLine(bytes, start);
        if (!isFence(bytes, start, at)) {
            errors.add(1, "must begin with front matter: a line '---', keys, and another line '---'");
            return null;
        }
        int from = at;
        for (int line = 2; at < bytes.length; line++) {
            int next = nextLine(bytes, at);
            if (isFence(bytes, at, next)) {
                return new WorkText(bytes, text(bytes, from, at), next, line + 1);
            }
            if (next - from > MAX_FRONT_MATTER) {
                errors.add(line, "the front matter is longer than " + MAX_FRONT_MATTER + " bytes");
                return null;
            }
            at = next;
        }
        errors.add(1, "the front matter is not closed by a line '---'");
        return null;
    }

    /** The YAML, lines ended by LF. */
    String frontMatter() {
        return frontMatter;
    }

    /** Whether anything follows the front matter. */
    boolean hasBody() {
        for (int i = bodyStart; i < bytes.length; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** The text after the front matter without the space around it, in normal form C, lines ended by LF. */
    Body body() {
        String text = text(bytes, bodyStart, bytes.length);
        String stripped = text.strip();
        int lead = text.length() - text.stripLeading().length();
        int line = bodyLine;
        for (int i = 0; i < lead; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return new Body(Folding.nfc(stripped), line);
    }

    /**
     * The text of a work.
     *
     * @param line line of the file in which it begins
     */
    record Body(String text, int line) {}

    /** Text of these bytes with the line ends that a checkout on another system may have changed made one. */
    static String text(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** How many bytes of a byte order mark to pass over. */
    static int byteOrderMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static int nextLine(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (bytes[i] == '\r') {
                return i + 1 < bytes.length && bytes[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return bytes.length;
    }

    private static boolean isFence(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to - from, 80), StandardCharsets.UTF_8)
                        .stripTrailing()
                        .equals("---")
                && to > from;
    }
}
