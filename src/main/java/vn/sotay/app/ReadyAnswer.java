package vn.sotay.app;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.answer.Prepared;
import vn.sotay.answer.Reply;

/**
 * A prepared answer in the shape in which the event loop writes it: header values encoded and body wrapped once, so that the
 * usual requests (the whole, or "is mine current?") cost no negotiation and no copy. All others are negotiated each time.
 */
final class ReadyAnswer {
    private static final CharSequence RANGE = HttpHeaders.createOptimized("Range");

    private final Prepared prepared;
    private final Coding identity;
    private final @Nullable Coding gzip;

    ReadyAnswer(Prepared prepared) {
        this.prepared = prepared;
        this.identity = Coding.of(prepared, "identity", prepared.tag());
        this.gzip = prepared.gzip() == null ? null : Coding.of(prepared, "gzip", prepared.gzipTag());
    }

    Prepared prepared() {
        return prepared;
    }

    /** Sends what the request asks for; false when that cannot be satisfied, which the ordinary way explains. */
    boolean send(HttpServerRequest request, HttpServerResponse response) {
        boolean head = request.method() == HttpMethod.HEAD;
        Coding coding = usual(request);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (coding == null || (known != null && !known.equals(coding.tag()))) {
            Reply reply = Reply.negotiate(prepared, request::getHeader);
            if (reply.status() == Reply.UNSATISFIABLE) {
                return false;
            }
            Outgoing.of(reply).send(response, head);
        } else if (known != null) {
            coding.unchanged().send(response, head);
        } else {
            coding.whole().send(response, head);
        }
        return true;
    }

    /** What a request gets that asks in the usual way, or null when it must be looked at more closely. */
    private @Nullable Coding usual(HttpServerRequest request) {
        if (request.headers().contains(RANGE)) {
            return null;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || gzip == null) {
            return identity;
        }
        // As browsers and the usual libraries write it; weights are left to the negotiation.
        return accepted.startsWith("gzip") && accepted.indexOf(';') < 0 ? gzip : null;
    }

    /** The two answers in one content coding: the whole, and 304 to whoever has the whole. */
    private record Coding(String tag, Outgoing whole, Outgoing unchanged) {
        static Coding of(Prepared prepared, String name, String tag) {
            return new Coding(
                    tag,
                    Outgoing.of(Reply.negotiate(prepared, Map.of("Accept-Encoding", name)::get)),
                    Outgoing.of(Reply.negotiate(prepared, Map.of("Accept-Encoding", name, "If-None-Match", tag)::get)));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // held by the cache, never compared
    private record Outgoing(int status, CharSequence[] names, CharSequence[] values, Buffer body) {
        /** The few header names there are, encoded. */
        private static final Map<String, CharSequence> NAMES = new ConcurrentHashMap<>();

        static Outgoing of(Reply reply) {
            int length = reply.status() == 304 ? 0 : 1;
            CharSequence[] names = new CharSequence[reply.headers().size() + length];
            CharSequence[] values = new CharSequence[names.length];
            int at = 0;
            for (Map.Entry<String, String> header : reply.headers().entrySet()) {
                names[at] = name(header.getKey());
                values[at++] = HttpHeaders.createOptimized(header.getValue());
            }
            if (length > 0) {
                names[at] = name("Content-Length");
                values[at] = HttpHeaders.createOptimized(String.valueOf(reply.length()));
            }
            Buffer body = Buffer.buffer(Unpooled.wrappedBuffer(reply.body(), reply.offset(), reply.length()));
            return new Outgoing(reply.status(), names, values, body);
        }

        private static CharSequence name(String header) {
            return NAMES.computeIfAbsent(header, HttpHeaders::createOptimized);
        }

        void send(HttpServerResponse response, boolean head) {
            response.setStatusCode(status);
            for (int i = 0; i < names.length; i++) {
                response.putHeader(names[i], values[i]);
            }
            if (head || status == 304) {
                response.end();
            } else {
                response.end(body);
            }
        }
    }
}
