package vn.sotay.importing.upload;

import vn.sotay.text.Folding;

/** What remains of a file's characters: NFC, without such as are no text or only steer how text is laid out. */
final class PlainCharacters {
    private static final int MAX_MARKS = 10;

    private PlainCharacters() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            marks = mark ? marks + 1 : 0;
            if (c == '\u00A0' || c == '\u2007' || c == '\u202F' || c == '\t' || c == '\u3000') {
                out.append(c == '\t' ? '\t' : ' ');
            } else if (c == '\n' || c == '\r' || c == '\u000B' || c == '\u2028' || c == '\u2029') {
                out.append('\n');
            } else if (isText(c) && marks <= MAX_MARKS) {
                out.appendCodePoint(c);
            }
        }
        return Folding.nfc(out.toString());
    }

    static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.FORMAT -> false;
            default -> true;
        };
    }
}
