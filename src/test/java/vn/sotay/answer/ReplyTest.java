package vn.sotay.answer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    private static final byte[] BYTES = "0123456789".repeat(100).getBytes(StandardCharsets.US_ASCII);
    private static final Prepared ANSWER =
            Prepared.of("application/json", Prepared.REVALIDATE, Prepared.SANDBOX, BYTES, "gzip");

    private static Reply reply(String... headers) {
        Map<String, String> given = new java.util.HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        return Reply.negotiate(ANSWER, given::get);
    }

    private static byte[] sent(Reply reply) {
        return Arrays.copyOfRange(reply.body(), reply.offset(), reply.offset() + reply.length());
    }

    @Test
    void withoutHeadersTheWholeGoesOut() {
        Reply reply = reply();
        assertEquals(200, reply.status());
        assertArrayEquals(BYTES, sent(reply));
        assertEquals("nosniff", reply.headers().get("X-Content-Type-Options"));
        assertEquals("Accept-Encoding", reply.headers().get("Vary"));
    }

    @Test
    void gzipHasATagOfItsOwnAndTheSameContent() throws IOException {
        Reply reply = reply("Accept-Encoding", "br, gzip;q=0.8");
        assertEquals("gzip", reply.headers().get("Content-Encoding"));
        assertNotEquals(ANSWER.tag(), reply.headers().get("ETag"));
        assertArrayEquals(BYTES, new GZIPInputStream(new ByteArrayInputStream(sent(reply))).readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.000", "br", ""})
    void gzipIsNotForcedOnAnybody(String accepted) {
        assertFalse(reply("Accept-Encoding", accepted).headers().containsKey("Content-Encoding"));
    }

    @Test
    void aCopyTheClientHasIsNotSentWhicheverCodingItCameIn() {
        for (String known :
                new String[] {ANSWER.tag(), ANSWER.gzipTag(), "W/" + ANSWER.tag(), "\"x\", " + ANSWER.tag(), "*"}) {
            Reply reply = reply("If-None-Match", known);
            assertEquals(304, reply.status(), known);
            assertEquals(0, reply.length());
            assertNotNull(reply.headers().get("ETag"));
            assertNull(reply.headers().get("Content-Type"));
        }
        assertEquals(200, reply("If-None-Match", "\"other\"").status());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,1",
        "bytes=0-9,0,10",
        "bytes=990-,990,10",
        "bytes=-5,995,5",
        "bytes=-5000,0,1000",
        "bytes=990-99999,990,10",
        "bytes=0-999999999999999999,0,1000"
    })
    void aRangeGivesExactlyItsBytes(String range, int from, int length) {
        Reply reply = reply("Range", range, "Accept-Encoding", "gzip");
        assertEquals(206, reply.status());
        assertArrayEquals(Arrays.copyOfRange(BYTES, from, from + length), sent(reply));
        assertEquals(
                "bytes " + from + "-" + (from + length - 1) + "/1000",
                reply.headers().get("Content-Range"));
        assertFalse(reply.headers().containsKey("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-1", "bytes=a-b", "lines=0-1", "bytes=0-1,5-6", "bytes=", "bytes=-", "0-1"})
    void aRangeThatMakesNoSenseIsIgnored(String range) {
        assertEquals(200, reply("Range", range).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void aRangeBehindTheEndIsRefused(String range) {
        Reply reply = reply("Range", range);
        assertEquals(416, reply.status());
        assertEquals("bytes */1000", reply.headers().get("Content-Range"));
    }

    @Test
    void aRangeOfAnotherVersionGivesTheWhole() {
        assertEquals(206, reply("Range", "bytes=0-1", "If-Range", ANSWER.tag()).status());
        assertEquals(200, reply("Range", "bytes=0-1", "If-Range", "\"old\"").status());
        assertEquals(
                200,
                reply("Range", "bytes=0-1", "If-Range", "W/" + ANSWER.tag()).status());
        assertEquals(
                304, reply("Range", "bytes=0-1", "If-None-Match", ANSWER.tag()).status());
    }

    @Test
    void equalBytesHaveEqualTagsAndOthersOthers() {
        assertEquals(
                ANSWER.tag(),
                Prepared.of("application/json", Prepared.REVALIDATE, Prepared.SANDBOX, BYTES.clone(), null)
                        .tag());
        assertNotEquals(
                ANSWER.tag(),
                Prepared.of("application/json", Prepared.REVALIDATE, Prepared.SANDBOX, new byte[] {1}, null)
                        .tag());
    }

    @Test
    void compressedOnlyForWhoAsks() {
        Prepared plain = Prepared.of("application/json", Prepared.REVALIDATE, Prepared.SANDBOX, BYTES, "identity");
        Prepared brief = Prepared.of("application/json", Prepared.REVALIDATE, Prepared.SANDBOX, new byte[] {1}, "gzip");
        assertNull(plain.gzip());
        assertFalse(plain.suits("br, gzip"));
        assertTrue(plain.suits(null) && plain.suits("gzip;q=0"));
        assertTrue(ANSWER.suits("gzip") && ANSWER.suits(null));
        assertTrue(brief.suits("gzip"));
        assertEquals(ANSWER.gzipTag(), plain.gzipTag());
    }
}
