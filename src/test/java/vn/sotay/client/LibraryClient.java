package vn.sotay.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The library on a device (src/docs/sync.md). Works and shelves stand in one of two sets, {@code a/work/slug}, so that starting
 * again fills the other one while this one is read; bodies under {@code body/hash}.
 */
public final class LibraryClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHUNK = 1 << 14;

    private final Transport transport;
    private final Storage storage;
    private final int limit;

    /** When to ask again, in seconds. */
    public record Advice(int pollAfter, int spread) {}

    /** @param limit how many changes a page may have */
    public LibraryClient(Transport transport, Storage storage, int limit) {
        this.transport = transport;
        this.storage = storage;
        this.limit = limit;
    }

    public Advice advice() {
        return new Advice(
                storage.get("library/advice/pollAfter").asInt(900),
                storage.get("library/advice/spread").asInt(900));
    }

    /** One page; whether to ask for the next at once. After an {@link IOException} simply again, after a while. */
    public boolean step() throws IOException, InterruptedException {
        String since = storage.get("library/since").asText();
        Transport.Answer answer = transport.send(
                Transport.Request.get("/api/v1/changes?limit=" + limit + (since.isEmpty() ? "" : "&since=" + since))
                        .with("If-None-Match", storage.get("library/tag").asText())
                        .with("Accept-Encoding", "gzip"));
        if (answer.status() == 304) {
            return false;
        }
        if (answer.status() == 410) {
            String other = shown().equals("a/") ? "b/" : "a/";
            storage.begin()
                    .removeUnder(other)
                    .put("library/filled", other)
                    .remove("library/since")
                    .remove("library/tag")
                    .commit();
            return true;
        }
        if (answer.status() != 200) {
            throw answer.failure();
        }
        return apply(since, JSON.readTree(answer.bytes()), answer.header("etag"));
    }

    /** The changes and where to go on from are one transaction. */
    private boolean apply(String since, JsonNode page, String tag) throws IOException {
        Storage.Writes writes = storage.begin();
        String set = storage.get("library/filled").asText("a/");
        for (JsonNode change : page.path("changes")) {
            String slug = change.path("slug").asText();
            switch (change.path("type").asText()) {
                case "shelf" -> writes.put(set + "shelf/" + slug, change.path("shelf"));
                case "work" -> writes.put(set + "work/" + slug, change.path("work"));
                case "withdrawn", "noLongerVisible" -> writes.remove(set + "work/" + slug);
                default -> {} // the service has learnt something since
            }
        }
        boolean last = page.has("token");
        String token = page.path(last ? "token" : "next").asText();
        // A tag belongs to one address, the one with the token that was asked with.
        writes.put("library/since", token).put("library/tag", token.equals(since) ? tag : "");
        if (last) {
            writes.removeUnder(set.equals("a/") ? "b/" : "a/").put("library/shown", set);
            writes.put("library/advice/pollAfter", page.path("pollAfter"))
                    .put("library/advice/spread", page.path("spread"));
        }
        writes.commit();
        return !last;
    }

    private String shown() {
        return storage.get("library/shown").asText("a/");
    }

    /** What the reader sees now: {@code work/slug} and {@code shelf/slug}, each a whole object. */
    public SortedMap<String, JsonNode> held() {
        TreeMap<String, JsonNode> held = new TreeMap<>();
        storage.under(shown()).forEach((key, value) -> held.put(key.substring(2), value));
        return held;
    }

    /** Hashes of all bodies and images that the works name. */
    public TreeSet<String> named() {
        TreeSet<String> named = new TreeSet<>();
        for (JsonNode work : held().values()) {
            work.path("toc").forEach(entry -> named.add(entry.path("content").asText()));
            work.path("images").forEach(image -> named.add(image.path("content").asText()));
        }
        return named;
    }

    /** Whether the body is here. */
    public boolean has(String hash) {
        return !storage.get("body/" + hash).isMissingNode();
    }

    /** Gets one body; false when it is there no more: then the library has changed, and the next page says how. */
    public boolean fetch(String hash) throws IOException, InterruptedException {
        Transport.Answer answer =
                transport.send(Transport.Request.get("/api/v1/content/" + hash).with("Accept-Encoding", "gzip"));
        if (answer.status() == 404) {
            return false;
        }
        if (answer.status() != 200) {
            throw answer.failure();
        }
        keep(storage.begin(), hash, answer.bytes()).commit();
        return true;
    }

    /** Gets all bodies of {@code works/slug} or {@code shelves/slug}; goes on where it broke off. False when there are none. */
    public boolean bundle(String of) throws IOException, InterruptedException {
        String part = "part/" + of + '/';
        long size = 0;
        for (JsonNode chunk : storage.under(part + "chunk/").values()) {
            size += chunk.binaryValue().length;
        }
        Transport.Answer answer = transport.send(Transport.Request.get("/api/v1/" + of + "/bundle")
                .with("Range", size == 0 ? "" : "bytes=" + size + '-')
                .with("If-Range", size == 0 ? "" : storage.get(part + "tag").asText()));
        if (answer.status() == 200) {
            storage.begin()
                    .removeUnder(part)
                    .put(part + "tag", answer.header("etag"))
                    .commit();
            size = 0;
        } else if (answer.status() == 404) {
            storage.begin().removeUnder(part).commit();
            return false;
        } else if (answer.status() != 206 && answer.status() != 416) { // 416: all of it is here already
            throw answer.failure();
        }
        try (InputStream body = answer.status() == 416 ? InputStream.nullInputStream() : answer.body()) {
            for (byte[] chunk = body.readNBytes(CHUNK); chunk.length > 0; chunk = body.readNBytes(CHUNK)) {
                storage.begin()
                        .put(String.format("%schunk/%016d", part, size), BinaryNode.valueOf(chunk))
                        .commit();
                size += chunk.length;
            }
        }
        unpack(part);
        return true;
    }

    private void unpack(String part) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (JsonNode chunk : storage.under(part + "chunk/").values()) {
            whole.write(chunk.binaryValue());
        }
        // Whatever is wrong with it, the next attempt begins anew.
        storage.begin().removeUnder(part).commit();
        Storage.Writes writes = storage.begin();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                keep(writes, entry.getName(), zip.readAllBytes());
            }
        }
        writes.commit();
    }

    private static Storage.Writes keep(Storage.Writes writes, String hash, byte[] bytes) throws IOException {
        try {
            if (!HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .equals(hash)) {
                throw new IOException("These are not the bytes of " + hash);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return writes.put("body/" + hash, BinaryNode.valueOf(bytes));
    }

    /** Drops bodies that no work names any more. */
    public void sweep() throws IOException {
        Storage.Writes writes = storage.begin();
        TreeSet<String> named = named();
        storage.under("body/").keySet().stream()
                .filter(key -> !named.contains(key.substring(5)))
                .forEach(writes::remove);
        writes.commit();
    }
}
