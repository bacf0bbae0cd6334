package vn.sotay.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.zip.ZipInputStream;

/**
 * The library on a device (src/docs/sync.md). {@code held}: whole objects by {@code work/slug} and {@code shelf/slug};
 * {@code bodies} by their hashes; {@code at}: the last page without its changes. A page has {@code limit} changes at
 * most, a slice of a bundle {@code slice} bytes, which is what a broken line loses.
 */
public record LibraryClient(Transport transport, Storage storage, int limit, int slice) {
    /** One page; whether to ask for the next at once. After an {@link IOException} simply again. */
    public boolean step() throws IOException, InterruptedException {
        JsonNode at = storage.read("at");
        String since = at.path("next").asText(at.path("token").asText());
        Map<String, String> tag = Map.of("If-None-Match", at.path("tag").asText());
        var answer = transport.send("/api/v1/changes?limit=" + limit + "&since=" + since, tag, null);
        if (answer.statusCode() == 304) {
            return false;
        }
        if (answer.statusCode() == 410) { // a new set is filled while the old one is read
            storage.change(state -> state.<ObjectNode>without("at").putObject("fresh"));
            return true;
        }
        ObjectNode page = (ObjectNode) Storage.JSON.readTree(Transport.ok(answer));
        String etag = answer.headers().firstValue("etag").orElse(""); // belongs to the address that was asked
        page.put("tag", page.path("token").asText().equals(since) ? etag : "");
        storage.change(state -> apply(state, page)); // the changes and where to go on from are one transaction
        return page.has("next");
    }

    private static void apply(ObjectNode state, ObjectNode page) {
        ObjectNode set = state.withObjectProperty(state.has("fresh") ? "fresh" : "held");
        for (JsonNode change : page.path("changes")) {
            String type = change.path("type").asText();
            String slug = '/' + change.path("slug").asText();
            switch (type) {
                case "shelf", "work" -> set.set(type + slug, change.path(type));
                case "withdrawn", "noLongerVisible" -> set.remove("work" + slug);
                case "shelfRemoved" -> set.remove("shelf" + slug);
                default -> {} // the service has learnt something since
            }
        }
        state.set("at", page.without("changes"));
        if (page.has("token")) {
            state.<ObjectNode>without("fresh").set("held", set);
            String named = set.toString();
            state.withObjectProperty("bodies").properties().removeIf(body -> !named.contains(body.getKey()));
        }
    }

    /** How many milliseconds to wait until the next poll. */
    public long pause(RandomGenerator random) {
        JsonNode at = storage.read("at");
        double spread = random.nextDouble() * at.path("spread").asInt(900);
        return (long) (1_000 * (at.path("pollAfter").asInt(900) + spread));
    }

    /** Gets one body. An {@link IOException} with 404: the library has changed, and the next page says how. */
    public void fetch(String hash) throws IOException, InterruptedException {
        keep(Map.of(hash, Transport.ok(transport.send("/api/v1/content/" + hash, Map.of(), null))));
    }

    /** A slice of all bodies of {@code works/slug} or {@code shelves/slug}; whether to ask for the next at once. */
    public boolean bundle(String of) throws IOException, InterruptedException {
        JsonNode part = storage.read("parts").path(of);
        byte[] had = part.has("bytes") ? part.path("bytes").binaryValue() : new byte[0];
        String range = "bytes=" + had.length + '-' + (had.length + slice - 1);
        String tag = part.path("tag").asText();
        var answer = transport.send("/api/v1/" + of + "/bundle", Map.of("Range", range, "If-Range", tag), null);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(answer.statusCode() == 206 ? had : new byte[0]); // 200 is all of it: it has changed meanwhile
        whole.write(Transport.ok(answer));
        String size = answer.headers().firstValue("content-range").orElse("").replaceFirst(".*/", "");
        boolean more = answer.statusCode() == 206 && whole.size() < Integer.parseInt(size);
        ObjectNode next = Storage.JSON.createObjectNode().put("bytes", whole.toByteArray());
        next.put("tag", answer.headers().firstValue("etag").orElse(""));
        storage.change(state -> state.withObjectProperty("parts").set(of, more ? next : null));
        if (!more) {
            Map<String, byte[]> bodies = new TreeMap<>();
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()));
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bodies.put(entry.getName(), zip.readAllBytes());
            }
            keep(bodies);
        }
        return more;
    }

    private void keep(Map<String, byte[]> bodies) throws IOException {
        for (String hash : bodies.keySet()) {
            try {
                byte[] found = MessageDigest.getInstance("SHA-256").digest(bodies.get(hash));
                if (!HexFormat.of().formatHex(found).equals(hash)) {
                    throw new IOException("These are not the bytes of " + hash);
                }
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        storage.change(state -> bodies.forEach(state.withObjectProperty("bodies")::put));
    }
}
