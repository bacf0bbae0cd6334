package vn.sotay.answer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One byte range of a request. Several ranges, another unit or a malformed header are ignored, as RFC 9110, section 14.2
 * allows: the client then gets the whole.
 *
 * @param first the first byte wanted
 * @param last the last byte wanted, inclusive; before {@code first} when the range cannot be satisfied
 * @param size how many bytes there are
 */
record ByteRange(long first, long last, long size) {
    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    static Optional<ByteRange> parse(String header, long size) {
        Matcher range = SINGLE.matcher(header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long suffix = Long.parseLong(range.group(2));
            return Optional.of(new ByteRange(suffix == 0 ? size : Math.max(0, size - suffix), size - 1, size));
        }
        long first = Long.parseLong(range.group(1));
        if (range.group(2).isEmpty()) {
            return Optional.of(new ByteRange(first, size - 1, size));
        }
        long last = Long.parseLong(range.group(2));
        return last < first ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, size - 1), size));
    }

    boolean satisfiable() {
        return first < size;
    }

    long length() {
        return last - first + 1;
    }

    /** The headers of the answer with this range, or of the one that says that there is no such range. */
    Map<String, String> headers(Map<String, String> whole) {
        Map<String, String> headers = new TreeMap<>(whole);
        if (satisfiable()) {
            headers.put("Content-Range", "bytes " + first + '-' + last + '/' + size);
        } else {
            headers.put("Content-Range", "bytes */" + size);
            headers.remove("Content-Type");
            headers.remove("Content-Disposition");
            headers.remove("ETag");
            headers.put("Cache-Control", "no-store");
        }
        return headers;
    }

    Reply reply(Map<String, String> whole, byte[] bytes) {
        return satisfiable()
                ? new Reply(206, headers(whole), bytes, (int) first, (int) length())
                : new Reply(Reply.UNSATISFIABLE, headers(whole), new byte[0], 0, 0);
    }
}
