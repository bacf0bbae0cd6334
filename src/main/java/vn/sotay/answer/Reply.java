package vn.sotay.answer;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What goes out for one request: status, headers and bytes, negotiated from a {@link Prepared} answer by RFC 9110: first
 * {@code If-None-Match} (section 13.2.2), then {@code Range} with {@code If-Range} (section 14), then the coding.
 *
 * @param status 200, 206, 304 or 416
 * @param headers header names and values
 * @param body the bytes to send, of which {@code length} from {@code offset}; empty for 304 and 416
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one response, never compared
public record Reply(int status, Map<String, String> headers, byte[] body, int offset, int length) {
    /** The status that says that a range lies outside; its body is left to whoever sends it. */
    public static final int UNSATISFIABLE = 416;

    private static final byte[] NOTHING = {};

    /** Negotiates; {@code header} gives a request header's value by name, or null. */
    public static Reply negotiate(Prepared answer, Function<String, @Nullable String> header) {
        byte[] compressed = answer.gzip();
        String range = header.apply("Range");
        boolean gzip = compressed != null && range == null && acceptsGzip(header.apply("Accept-Encoding"));
        String tag = gzip ? answer.gzipTag() : answer.tag();
        Map<String, String> headers = new TreeMap<>();
        headers.put("ETag", tag);
        headers.put("Cache-Control", answer.cacheControl());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", answer.policy());
        headers.put("Referrer-Policy", "same-origin");
        headers.put(
                "Vary",
                answer.cacheControl().startsWith("private")
                        ? "Accept-Encoding, Authorization, Cookie"
                        : "Accept-Encoding");

        String known = header.apply("If-None-Match");
        if (known != null) {
            String matching = matching(known, answer.tag(), answer.gzipTag());
            if (matching != null) {
                headers.put("ETag", matching.equals("*") ? tag : matching);
                return new Reply(304, headers, NOTHING, 0, 0);
            }
        }
        headers.put("Content-Type", answer.mediaType());
        byte[] bytes = answer.identity();
        if (gzip && compressed != null) {
            headers.put("Content-Encoding", "gzip");
            return new Reply(200, headers, compressed, 0, compressed.length);
        }
        headers.put("Accept-Ranges", "bytes");
        String condition = header.apply("If-Range");
        if (range == null || (condition != null && !condition.equals(answer.tag()))) {
            return new Reply(200, headers, bytes, 0, bytes.length);
        }
        return ByteRange.parse(range, bytes.length)
                .map(part -> part.reply(headers, bytes))
                .orElseGet(() -> new Reply(200, headers, bytes, 0, bytes.length));
    }

    /** The tag among these two that an {@code If-None-Match} header names, or {@code *}, or null. */
    static @Nullable String matching(String known, String one, String other) {
        for (String candidate : known.split(",", -1)) {
            String tag = candidate.strip();
            if (tag.startsWith("W/")) {
                tag = tag.substring(2);
            }
            if (tag.equals("*") || tag.equals(one) || tag.equals(other)) {
                return tag;
            }
        }
        return null;
    }

    static boolean acceptsGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",", -1)) {
            String[] parts = coding.strip().split(";", 2);
            String name = parts[0].strip();
            if (name.equalsIgnoreCase("gzip") || name.equals("*")) {
                return parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }
}
