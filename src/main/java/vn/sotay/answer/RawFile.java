package vn.sotay.answer;

import java.io.Closeable;
import java.nio.file.Path;

/**
 * A file that goes out from disk, in whole or in part, instead of an object that becomes JSON; never held in memory.
 *
 * @param path where it is, absolute
 * @param size how many bytes it has
 * @param hash of its bytes, which becomes its strong entity tag; letters and digits
 * @param mediaType what it is; nothing that gains from compression
 * @param name the name under which it is saved, ASCII without quotes
 * @param cacheControl the {@code Cache-Control} header
 * @param held closed once it has been sent, or it is known that it will not be; until then the file stays
 */
public record RawFile(
        Path path, long size, String hash, String mediaType, String name, String cacheControl, Closeable held) {}
