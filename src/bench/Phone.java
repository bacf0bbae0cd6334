import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.sotay.client.LibraryClient;
import vn.sotay.client.Storage;
import vn.sotay.client.Transport;
import vn.sotay.wire.Heard;

/**
 * The reference client with a storage of its own, on the line of the moment. Its reader has saved one work and wants all its
 * bodies. Nothing goes wrong here, so that any answer but 200 is an error: a 304 would hide the publication.
 */
final class Phone implements Transport {
    private static final int LIMIT = 100;
    private static final int SLICE = 1 << 20;

    final LibraryClient library;
    private final Storage storage;
    private final String saved;
    private Line line;
    private long bytes;

    Phone(Storage storage, String slug) {
        this.storage = storage;
        this.saved = "work/" + slug;
        this.library = new LibraryClient(this, storage, LIMIT, SLICE);
    }

    Phone on(Line now) {
        line = now;
        return this;
    }

    @Override
    public HttpResponse<byte[]> send(String path, Map<String, String> headers, JsonNode post) throws IOException {
        Heard answer = line.get(path, headers);
        bytes += answer.body().length;
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " to " + path.replaceFirst("[?].*", ""));
        }
        return answer;
    }

    /** From whatever it holds to all that there is, with the ETag for the next poll. */
    void current() throws IOException, InterruptedException {
        while (library.step()) {}
        library.step(); // the ETag of the page before belongs to the address with `next`
        for (String hash : missing()) {
            library.fetch(hash);
        }
    }

    /** The bodies of the saved work that are not here. */
    List<String> missing() {
        JsonNode bodies = storage.read("bodies");
        return StreamSupport.stream(storage.read("held").path(saved).path("toc").spliterator(), false)
                .map(section -> section.path("content").asText())
                .filter(hash -> !bodies.has(hash))
                .toList();
    }

    /** What another phone with the same work saved and nothing else would hold in this one's place. */
    ObjectNode kept() throws IOException {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.set("at", storage.read("at"));
        kept.putObject("held").set(saved, storage.read("held").path(saved));
        ObjectNode bodies = kept.putObject("bodies");
        for (Map.Entry<String, JsonNode> body : storage.read("bodies").properties()) {
            bodies.put(body.getKey(), body.getValue().binaryValue());
        }
        return kept;
    }

    /** All works and shelves. */
    JsonNode held() {
        return storage.read("held");
    }

    /** Whether it holds this token, these objects and these bodies, and no others. */
    boolean holds(JsonNode state) {
        return storage.read("at").path("token").equals(state.path("at").path("token"))
                && storage.read("held").equals(state.path("held"))
                && storage.read("bodies").equals(state.path("bodies"));
    }

    long bytes() {
        return bytes;
    }
}
