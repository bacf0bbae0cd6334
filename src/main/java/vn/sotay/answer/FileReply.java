package vn.sotay.answer;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What goes out of a {@link RawFile} for one request, by RFC 9110: first {@code If-Match} and {@code If-None-Match} (section
 * 13.2.2), then {@code Range} with {@code If-Range} (section 14), which is for GET alone. Several ranges get the whole.
 *
 * @param status 200, 206, 304, 412 or 416
 * @param headers header names and values, {@code Content-Length} not among them
 * @param offset the first byte to send
 * @param length how many; 0 for 304, 412 and 416
 */
public record FileReply(int status, Map<String, String> headers, long offset, long length) {
    /** The status that says that the client's condition does not hold; its body is left to whoever sends it. */
    public static final int CONDITION_FAILED = 412;

    /** Negotiates; {@code header} gives a request header's value by name, or null. */
    public static FileReply negotiate(RawFile file, String method, Function<String, @Nullable String> header) {
        String tag = '"' + file.hash() + '"';
        Map<String, String> headers = new TreeMap<>();
        headers.put("ETag", tag);
        headers.put("Cache-Control", file.cacheControl());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", Prepared.SANDBOX);
        headers.put("Referrer-Policy", "same-origin");
        if (file.cacheControl().startsWith("private")) {
            headers.put("Vary", "Authorization, Cookie");
        }
        String wanted = header.apply("If-Match");
        // Only a strong tag matches here, and ours are all strong.
        if (wanted != null && !wanted.contains(tag) && !wanted.strip().equals("*")) {
            return new FileReply(CONDITION_FAILED, Map.of("Cache-Control", "no-store"), 0, 0);
        }
        String known = header.apply("If-None-Match");
        if (known != null && Reply.matching(known, tag, tag) != null) {
            return new FileReply(304, headers, 0, 0);
        }
        headers.put("Content-Type", file.mediaType());
        headers.put("Content-Disposition", "attachment; filename=\"" + file.name() + '"');
        headers.put("Accept-Ranges", "bytes");
        FileReply whole = new FileReply(200, headers, 0, file.size());
        String range = header.apply("Range");
        String condition = header.apply("If-Range");
        if (range == null || !method.equals("GET") || (condition != null && !condition.equals(tag))) {
            return whole;
        }
        return ByteRange.parse(range, file.size())
                .map(part -> part.satisfiable()
                        ? new FileReply(206, part.headers(headers), part.first(), part.length())
                        : new FileReply(Reply.UNSATISFIABLE, part.headers(headers), 0, 0))
                .orElse(whole);
    }
}
