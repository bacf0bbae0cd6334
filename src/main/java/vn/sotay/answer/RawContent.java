package vn.sotay.answer;

/**
 * Bytes that go out as they are, instead of an object that becomes JSON.
 *
 * @param mediaType their media type, with charset where it is text
 * @param bytes the bytes
 * @param cacheControl the {@code Cache-Control} header
 * @param policy the {@code Content-Security-Policy} header
 * @param provisional whether better bytes are on their way although the library has not changed
 */
@SuppressWarnings("ArrayRecordComponent") // carried from producer to writer, never compared
public record RawContent(String mediaType, byte[] bytes, String cacheControl, String policy, boolean provisional)
        implements Provisional {

    /** Content that stays as it is until the library changes. */
    public RawContent(String mediaType, byte[] bytes, String cacheControl, String policy) {
        this(mediaType, bytes, cacheControl, policy, false);
    }

    /** Content at an address that contains its hash: it can never change; only its visibility may. */
    public static RawContent addressed(String mediaType, byte[] bytes, boolean everybody) {
        return new RawContent(mediaType, bytes, everybody ? Prepared.IMMUTABLE : Prepared.PRIVATE, Prepared.SANDBOX);
    }

    /** A page of our own for people. */
    public static RawContent page(byte[] html) {
        return new RawContent("text/html; charset=UTF-8", html, Prepared.REVALIDATE, Prepared.PAGE);
    }
}
