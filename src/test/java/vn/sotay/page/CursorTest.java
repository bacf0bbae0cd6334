package vn.sotay.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void comesBackAsItWasGivenOut() {
        for (int length : new int[] {0, 1, 300, 40_000}) {
            byte[] key = new byte[length];
            java.util.Arrays.fill(key, (byte) 0xF1);
            Cursor cursor = new Cursor("danh sách", key, "một-slug");
            Cursor read = Cursor.decode(cursor.encode(), "danh sách");
            assertArrayEquals(key, read.key());
            assertEquals("một-slug", read.slug());
        }
    }

    @Test
    void isRefusedForAnotherList() {
        String text = new Cursor("a", new byte[] {1}, "x").encode();
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Cursor.decode(text, "b"))
                .getMessage());
        assertTrue(message.contains("other filters"), message);
    }

    @Test
    void isRefusedWhenAnyByteChangedOrIsMissing() {
        byte[] bytes = Base64.getUrlDecoder().decode(new Cursor("a", new byte[] {1, 2, 3}, "slug").encode());
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x10;
            refused(changed);
            refused(java.util.Arrays.copyOf(bytes, i));
        }
        assertThrows(IllegalArgumentException.class, () -> Cursor.decode("không phải base64", "a"));
    }

    private static void refused(byte[] bytes) {
        String text = Base64.getUrlEncoder().encodeToString(bytes);
        assertThrows(IllegalArgumentException.class, () -> Cursor.decode(text, "a"));
    }
}
