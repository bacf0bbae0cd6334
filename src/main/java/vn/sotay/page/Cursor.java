package vn.sotay.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * A place in an ordered list: behind the item with this sort key and slug. It names an item, not a position, so a list that
 * grows or shrinks while a client pages through it neither repeats nor skips an item. On the wire it is opaque: version,
 * checksum, fingerprint of the list it belongs to, key and slug in base64url.
 *
 * @param list what identifies the list (filters and order); a cursor is refused for any other list
 * @param key the sort key of the last item seen
 * @param slug its slug, which decides among equal keys
 */
public record Cursor(String list, byte[] key, String slug) {
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES + Integer.BYTES + Short.BYTES;

    /** The cursor as clients carry it. */
    public String encode() {
        byte[] name = slug.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(HEAD + key.length + name.length);
        out.put(VERSION).putInt(0).putInt(list.hashCode()).putShort((short) key.length);
        out.put(key).put(name);
        out.putInt(1, checksum(out.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when the text is not a cursor, or one of another list
     */
    public static Cursor decode(String text, String list) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length <= HEAD || in.get() != VERSION || in.getInt() != checksum(bytes)) {
            throw broken();
        }
        if (in.getInt() != list.hashCode()) {
            throw new IllegalArgumentException("belongs to a list with other filters or another order");
        }
        int length = in.getShort() & 0xFFFF;
        if (length >= in.remaining()) {
            throw broken();
        }
        byte[] key = new byte[length];
        in.get(key);
        byte[] name = new byte[in.remaining()];
        in.get(name);
        return new Cursor(list, key, new String(name, StandardCharsets.UTF_8));
    }

    private static int checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 1 + Integer.BYTES, bytes.length - 1 - Integer.BYTES);
        return (int) crc.getValue();
    }

    private static IllegalArgumentException broken() {
        return new IllegalArgumentException("is not a cursor that this service gave out");
    }
}
