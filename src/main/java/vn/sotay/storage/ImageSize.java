package vn.sotay.storage;

/**
 * Width and height as the head of an image states them, both 0 where it does not. Nothing is decoded.
 *
 * @param width in pixels
 * @param height in pixels
 */
record ImageSize(int width, int height) {
    static final ImageSize UNKNOWN = new ImageSize(0, 0);

    /** More than this is a mistake or a trap, and no page needs to keep room for it. */
    private static final int MOST = 50_000;

    /** PNG: the header chunk comes first (PNG, section 5.6); GIF: the logical screen (GIF89a, section 18). */
    static ImageSize of(ImageType type, byte[] head) {
        return switch (type) {
            case PNG -> head.length < 24 ? UNKNOWN : stated(four(head, 16), four(head, 20));
            case GIF -> head.length < 10 ? UNKNOWN : stated(u(head, 7) << 8 | u(head, 6), u(head, 9) << 8 | u(head, 8));
            case JPEG -> jpeg(head);
            case WEBP -> UNKNOWN;
        };
    }

    /** The first start-of-frame segment (ITU-T T.81, B.2.2). A turned photograph states its sides before it is turned. */
    private static ImageSize jpeg(byte[] head) {
        int at = 2;
        while (at + 9 <= head.length && u(head, at) == 0xFF) {
            int marker = u(head, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xE1) {
                // Exif may turn the image; to read how is not worth it.
                return UNKNOWN;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return stated(two(head, at + 7), two(head, at + 5));
            }
            int length = two(head, at + 2);
            if (marker == 0xDA || length < 2) {
                return UNKNOWN;
            }
            at += 2 + length;
        }
        return UNKNOWN;
    }

    private static ImageSize stated(int width, int height) {
        boolean sound = width > 0 && height > 0 && width <= MOST && height <= MOST;
        return sound ? new ImageSize(width, height) : UNKNOWN;
    }

    private static int four(byte[] bytes, int at) {
        return two(bytes, at) << 16 | two(bytes, at + 2);
    }

    private static int two(byte[] bytes, int at) {
        return u(bytes, at) << 8 | u(bytes, at + 1);
    }

    private static int u(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
