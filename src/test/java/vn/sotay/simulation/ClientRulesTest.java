package vn.sotay.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sotay.client.LibraryClient;
import vn.sotay.client.ReaderClient;
import vn.sotay.client.Storage;
import vn.sotay.client.Transport;
import vn.sotay.wire.Heard;

/** The rules of the reference client one by one, against answers that are written here. */
class ClientRulesTest {
    private final ArrayDeque<Heard> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<JsonNode> posted = new ArrayList<>();
    private final List<Long> slept = new ArrayList<>();
    private final Transport script = (path, headers, post) -> {
        asked.add(path + new TreeMap<>(headers));
        posted.add(post == null ? World.JSON.nullNode() : post);
        Heard next = answers.poll();
        if (next == null) {
            throw new IOException("no line");
        }
        return next;
    };

    private void answer(int status, String body, String... headers) {
        Map<String, List<String>> told = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            told.put(headers[i], List.of(headers[i + 1]));
        }
        answers.add(
                new Heard(status, HttpHeaders.of(told, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first request, which brings the token. */
    private void greeted(ReaderClient own) throws Exception {
        answer(200, "{\"results\":[],\"items\":[],\"token\":\"t\"}");
        assertFalse(own.step());
    }

    private static ObjectNode json(String json) throws IOException {
        return (ObjectNode) World.JSON.readTree(json);
    }

    @Test
    void waitsLongerEachTimeAndAsLongAsItIsTold() throws Exception {
        Transport patient = Transport.patient(
                (path, headers, post) -> {
                    if (slept.size() < 12) {
                        throw new IOException("no line");
                    }
                    return script.send(path, headers, post);
                },
                new Random(1),
                slept::add);
        answer(503, "", "retry-after", "2000");
        answer(429, "");
        answer(500, "");
        answer(404, "{}");
        assertEquals(404, patient.send("/x", Map.of(), null).statusCode());
        assertEquals(15, slept.size());
        long usual = 1_000;
        for (int i = 0; i < 12; i++) {
            long least = Math.min(900_000, usual << i) / 2;
            assertTrue(slept.get(i) >= least && slept.get(i) < 3 * least, () -> "waited " + slept);
        }
        assertEquals(2_000_000, slept.get(12));
        assertTrue(slept.get(14) < 1_350_000, () -> "no longer than was said: " + slept);
    }

    @Test
    void pollsSpreadOverWhatTheServiceAdvises() throws Exception {
        LibraryClient library = new LibraryClient(script, new Storage(null), 100, 1_000);
        answer(200, "{\"changes\":[],\"token\":\"t\",\"pollAfter\":20,\"spread\":40}", "etag", "\"1\"");
        assertFalse(library.step());
        Random random = new Random(1);
        long[] pauses =
                random.ints(200).mapToLong(i -> library.pause(random)).sorted().toArray();
        assertTrue(pauses[0] >= 20_000 && pauses[0] < 24_000, () -> "from " + pauses[0]);
        assertTrue(pauses[199] <= 60_000 && pauses[199] > 56_000, () -> "to " + pauses[199]);
    }

    @Test
    void aTagGoesOnlyWithTheAddressThatItCameFrom() throws Exception {
        LibraryClient library = new LibraryClient(script, new Storage(null), 100, 1_000);
        answer(200, "{\"changes\":[],\"token\":\"t\"}", "etag", "\"1\"");
        answer(200, "{\"changes\":[],\"token\":\"t\"}", "etag", "\"2\"");
        answer(304, "");
        library.step();
        library.step();
        library.step();
        assertEquals("/api/v1/changes?limit=100&since=t{If-None-Match=}", asked.get(1));
        assertEquals("/api/v1/changes?limit=100&since=t{If-None-Match=\"2\"}", asked.get(2));
    }

    @Test
    void whatTheSetBesideItDoesNotHaveIsGoneOnItsLastPage() throws Exception {
        Storage storage = new Storage(null);
        LibraryClient library = new LibraryClient(script, storage, 1, 1_000);
        answer(
                200,
                "{\"changes\":[{\"type\":\"work\",\"slug\":\"a\",\"work\":{\"title\":\"A\"}},"
                        + "{\"type\":\"shelf\",\"slug\":\"a\",\"shelf\":{\"title\":\"S\"}}],\"token\":\"t\"}");
        answer(410, "{}");
        answer(200, "{\"changes\":[{\"type\":\"work\",\"slug\":\"b\",\"work\":{\"title\":\"B\"}}],\"next\":\"n\"}");
        answer(200, "{\"changes\":[],\"token\":\"u\"}");
        library.step();
        assertTrue(library.step());
        assertTrue(library.step());
        assertEquals("/api/v1/changes?limit=1&since={If-None-Match=}", asked.get(2));
        assertTrue(storage.read("held").has("work/a"), "shown until the new set is whole");
        assertFalse(library.step());
        assertEquals("{\"work/b\":{\"title\":\"B\"}}", storage.read("held").toString());
    }

    @Test
    void aShelfThatIsRemovedGoesAndTheWorkOfItsNameStays() throws Exception {
        Storage storage = new Storage(null);
        LibraryClient library = new LibraryClient(script, storage, 1, 1_000);
        answer(
                200,
                "{\"changes\":[{\"type\":\"work\",\"slug\":\"a\",\"work\":{}},"
                        + "{\"type\":\"shelf\",\"slug\":\"a\",\"shelf\":{}}],\"token\":\"t\"}");
        answer(
                200,
                "{\"changes\":[{\"type\":\"shelfRemoved\",\"slug\":\"a\"},"
                        + "{\"type\":\"unheardOf\",\"slug\":\"a\"}],\"token\":\"u\"}");
        library.step();
        library.step();
        assertEquals("{\"work/a\":{}}", storage.read("held").toString());
    }

    @Test
    void bytesOfAnotherHashAreNotKept() throws Exception {
        Storage storage = new Storage(null);
        LibraryClient library = new LibraryClient(script, storage, 1, 1_000);
        answer(200, "not what was asked for");
        assertThrows(IOException.class, () -> library.fetch("0".repeat(64)));
        assertTrue(storage.read("bodies").isEmpty());
    }

    @Test
    void aBundleThatHasChangedBeginsAnew() throws Exception {
        Storage storage = new Storage(null);
        LibraryClient library = new LibraryClient(script, storage, 1, 4);
        answer(206, "PK..", "content-range", "bytes 0-3/9", "etag", "\"1\"");
        answer(206, "....", "content-range", "bytes 4-7/9", "etag", "\"1\"");
        answer(200, "something else", "etag", "\"2\"");
        assertTrue(library.bundle("works/a"));
        assertTrue(library.bundle("works/a"));
        assertFalse(library.bundle("works/a"));
        assertEquals("/api/v1/works/a/bundle{If-Range=\"1\", Range=bytes=8-11}", asked.get(2));
        assertFalse(storage.read("parts").path("works/a").has("bytes"));
    }

    @Test
    void manyChangesOfWhatWasNeverSentAreOneOperation() throws Exception {
        ReaderClient own = new ReaderClient(script, new Storage(null), UUID::randomUUID);
        greeted(own);
        String key = "item/" + UUID.randomUUID();
        own.change(key, json("{\"kind\":\"note\",\"work\":\"a\",\"text\":\"0\"}"));
        for (int i = 1; i < 8; i++) {
            own.change(key, json("{\"text\":\"" + i + "\"}"));
        }
        assertThrows(IOException.class, own::step);
        JsonNode operations = posted.get(1).path("operations");
        assertEquals(1, operations.size());
        assertEquals("7", operations.path(0).path("put").path("text").asText());
        assertEquals("[\"text\"]", operations.path(0).path("changed").toString());
    }

    @Test
    void operationsGoWithATokenOnly() throws Exception {
        ReaderClient own = new ReaderClient(script, new Storage(null), UUID::randomUUID);
        own.change("settings", json("{\"theme\":\"dark\"}"));
        answer(200, "{\"results\":[],\"items\":[],\"token\":\"t\"}");
        assertTrue(own.step(), "there is something to send");
        assertTrue(posted.get(0).path("operations").isEmpty());
        assertThrows(IOException.class, own::step);
        assertEquals("t", posted.get(1).path("token").asText());
        assertEquals(1, posted.get(1).path("operations").size());
    }

    @Test
    void theVerySameOperationsGoUntilTheyAreAnswered() throws Exception {
        Storage storage = new Storage(null);
        ReaderClient own = new ReaderClient(script, storage, UUID::randomUUID);
        greeted(own);
        String key = "item/" + UUID.randomUUID();
        own.change(key, json("{\"kind\":\"note\",\"work\":\"a\",\"text\":\"1\"}"));
        assertThrows(IOException.class, own::step);
        own.change(key, json("{\"text\":\"2\"}"));
        assertThrows(IOException.class, new ReaderClient(script, storage, UUID::randomUUID)::step);
        assertEquals(1, posted.get(1).path("operations").size());
        assertEquals(posted.get(1), posted.get(2));
        answer(200, "{\"results\":[{\"outcome\":\"applied\",\"version\":7}],\"items\":[],\"token\":\"t\"}");
        assertTrue(own.step());
        assertThrows(IOException.class, own::step);
        JsonNode later = posted.get(4).path("operations").path(0);
        assertEquals("2", later.path("put").path("text").asText());
        assertEquals(7, later.path("base").asInt());
    }

    @Test
    void whatIsNotThereAsItIsHereIsGivenBackAndTheServiceSaysWhatBecomesOfIt() throws Exception {
        Storage storage = new Storage(null);
        ReaderClient own = new ReaderClient(script, storage, UUID::randomUUID);
        greeted(own);
        List<String> keys =
                List.of("item/" + UUID.randomUUID(), "item/" + UUID.randomUUID(), "item/" + UUID.randomUUID());
        for (String key : keys) {
            own.change(key, json("{\"kind\":\"note\",\"work\":\"a\",\"text\":\"chữ mới\"}"));
        }
        String applied = "{\"outcome\":\"applied\",\"version\":7}";
        answer(200, "{\"results\":[" + String.join(",", applied, applied, applied) + "],\"items\":[],\"token\":\"t\"}");
        assertFalse(own.step());
        answer(410, "{}");
        String older =
                "{\"kind\":\"note\",\"id\":\"" + keys.get(0).substring(5) + "\",\"version\":1,\"text\":\"cũ hơn\"}";
        String gone = "{\"id\":\"" + keys.get(1).substring(5) + "\",\"version\":2,\"deleted\":true}";
        String alike =
                "{\"kind\":\"note\",\"id\":\"" + keys.get(2).substring(5) + "\",\"version\":3,\"text\":\"chữ mới\"}";
        answer(200, "{\"results\":[],\"items\":[" + older + "],\"next\":\"n\"}");
        answer(200, "{\"results\":[],\"items\":[" + gone + "," + alike + "],\"token\":\"u\"}");
        assertTrue(own.step());
        assertTrue(own.step());
        assertTrue(own.step(), "there is something to give back");
        assertEquals("t", posted.get(3).path("before").asText());
        assertFalse(posted.get(3).has("token"));
        assertTrue(posted.get(4).path("operations").isEmpty(), "not before the last page");
        assertEquals(
                "chữ mới", storage.read("own").path(keys.get(1)).path("text").asText());

        String kept = "{\"outcome\":\"kept\",\"version\":1}";
        answer(200, "{\"results\":[" + kept + "," + kept + "],\"items\":[" + older + "," + gone + "],\"token\":\"u\"}");
        assertFalse(own.step());
        JsonNode back = posted.get(5).path("operations");
        assertEquals("t", posted.get(5).path("before").asText());
        assertEquals(2, back.size());
        assertEquals("chữ mới", back.path(0).path("put").path("text").asText());
        assertEquals("[]", back.path(0).path("changed").toString());
        assertEquals(7, back.path(0).path("baseBefore").asInt());
        assertFalse(back.path(0).has("base"));
        assertEquals(
                "cũ hơn", storage.read("own").path(keys.get(0)).path("text").asText());
        assertFalse(storage.read("own").has(keys.get(1)));
        assertTrue(storage.read("before").isMissingNode());
    }

    @Test
    void whatWasNotAnsweredGoesAgainBasedOnTheHistoryBefore() throws Exception {
        Storage storage = new Storage(null);
        ReaderClient own = new ReaderClient(script, storage, UUID::randomUUID);
        greeted(own);
        String key = "item/" + UUID.randomUUID();
        own.change(key, json("{\"kind\":\"note\",\"work\":\"a\",\"text\":\"1\"}"));
        answer(200, "{\"results\":[{\"outcome\":\"applied\",\"version\":7}],\"items\":[],\"token\":\"t\"}");
        assertFalse(own.step());
        own.change(key, json("{\"text\":\"2\"}"));
        assertThrows(IOException.class, own::step);
        own.change("settings", json("{\"theme\":\"dark\"}"));
        JsonNode sent = posted.get(2).path("operations").path(0);
        answer(410, "{}");
        answer(200, "{\"results\":[],\"items\":[],\"token\":\"u\"}");
        assertTrue(own.step());
        assertTrue(own.step());
        assertFalse(storage.read("waiting").has(key), "what is sent is not given back besides");
        assertThrows(IOException.class, own::step);
        JsonNode again = posted.get(5).path("operations").path(0);
        assertEquals(sent.path("id"), again.path("id"), "it may have been carried out");
        assertEquals(sent.path("put"), again.path("put"));
        assertEquals(7, again.path("baseBefore").asInt());
        assertFalse(again.has("base"));
    }

    @Test
    void whatIsErasedIsDroppedWithWhatWaits() throws Exception {
        Storage storage = new Storage(null);
        ReaderClient own = new ReaderClient(script, storage, UUID::randomUUID);
        greeted(own);
        own.change("item/" + UUID.randomUUID(), json("{\"kind\":\"note\",\"work\":\"a\",\"text\":\"1\"}"));
        own.change("settings", json("{\"theme\":\"dark\"}"));
        answer(
                200,
                "{\"results\":[{\"outcome\":\"refused\"},{\"outcome\":\"refused\"}],\"items\":[],"
                        + "\"erased\":true,\"token\":\"t\"}");
        assertFalse(own.step());
        for (String gone : List.of("own", "waiting", "sent", "refused")) {
            assertTrue(storage.read(gone).isEmpty(), gone);
        }
    }
}
