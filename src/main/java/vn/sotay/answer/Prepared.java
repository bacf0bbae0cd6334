package vn.sotay.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.sotay.seal.Sha256;

/**
 * An answer as bytes, ready for any number of requests: the identity coding and, where it pays and was asked for, a gzip coding, each with a
 * strong entity tag of its own (RFC 9110, section 8.8.3).
 */
@SuppressWarnings("ArrayRecordComponent") // held by the cache, never compared
public record Prepared(
        String mediaType,
        String cacheControl,
        String policy,
        byte[] identity,
        String tag,
        byte @Nullable [] gzip,
        String gzipTag) {
    /** Public, but asked for again before each use: a 304 costs next to nothing and nobody reads what was recalled. */
    public static final String REVALIDATE = "public, no-cache";
    /** The same for an answer that only some may see. */
    public static final String PRIVATE = "private, no-cache";
    /** For addresses that contain the hash of their bytes. */
    public static final String IMMUTABLE = "public, max-age=86400, immutable";

    /** Content-Security-Policy of data and of content that is not ours: nothing in it may run or load. */
    public static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";
    /** Content-Security-Policy of our own pages: what this service itself serves, and nothing written into a page. */
    public static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";
    /** Of the editorial desk, which shows the file that a text was taken from beside the text. */
    public static final String DESK = PAGE + "; frame-src 'self'";
    /** Of a file that the editorial desk shows in a frame by means of the browser's own viewer, which a sandbox would shut out. */
    public static final String FRAMED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final int WORTH_COMPRESSING = 600;
    /** Of the answer to a search: two fifths of the time that level 6 takes, and a twentieth more bytes. */
    private static final int LEVEL = 4;

    /**
     * Prepares the bytes: hashes them, and compresses text that is long enough to gain if somebody wants that. It can take
     * longer than making the answer did.
     *
     * @param acceptEncoding the {@code Accept-Encoding} header of the request that it is prepared for
     */
    public static Prepared of(
            String mediaType, String cacheControl, String policy, byte[] bytes, @Nullable String acceptEncoding) {
        String hash = hash(bytes);
        byte[] gzip = isCompressible(mediaType, bytes) && Reply.acceptsGzip(acceptEncoding) ? gzip(bytes) : null;
        // The one spelling that JAX-RS gives a type with parameters, so that both roads send the same header.
        String type = mediaType.replace("; ", ";");
        return new Prepared(type, cacheControl, policy, bytes, '"' + hash + '"', gzip, '"' + hash + "-gzip\"");
    }

    /** Whether this can answer a request with such an {@code Accept-Encoding} header, or must be prepared again for it. */
    public boolean suits(@Nullable String acceptEncoding) {
        return gzip != null || !isCompressible(mediaType, identity) || !Reply.acceptsGzip(acceptEncoding);
    }

    private static boolean isCompressible(String mediaType, byte[] bytes) {
        return bytes.length >= WORTH_COMPRESSING && isText(mediaType);
    }

    /** Bytes this answer holds in memory, its headers included; approximately. */
    public int weight() {
        byte[] compressed = gzip;
        return identity.length + (compressed == null ? 0 : compressed.length) + 2000;
    }

    private static boolean isText(String mediaType) {
        return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("xml");
    }

    private static String hash(byte[] bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(bytes))
                .substring(0, 27);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(LEVEL);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
