package vn.sotay.storage;

import org.jspecify.annotations.Nullable;

/** Images that readers' devices show and that cannot hold scripts. */
public enum ImageType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String suffix;

    ImageType(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** The media type, as it is served. */
    public String mediaType() {
        return mediaType;
    }

    /** What names of files end with, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** What these bytes begin like, null for anything else. */
    public static @Nullable ImageType of(byte[] bytes) {
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        return starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P') ? WEBP : null;
    }

    private static boolean starts(byte[] bytes, int at, int... signs) {
        if (bytes.length < at + signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((bytes[at + i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
