package vn.sotay.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is a reader's own on a device (src/docs/reading.md): {@code item/id}, {@code place/work/client}, {@code settings/}, and
 * {@code queue/n}, operations that are not answered yet, with what they are about and whether they were sent.
 */
public final class ReaderClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 500;
    private static final String AGAIN = "me/again";
    /** Comes from the service only. */
    private static final List<String> ADDED = List.of("version", "placement", "conflictOf", "createdAt", "changedAt");

    private final Transport transport;
    private final Storage storage;
    private final Supplier<UUID> ids;
    private final String client;

    public ReaderClient(Transport transport, Storage storage, Supplier<UUID> ids) throws IOException {
        this.transport = transport;
        this.storage = storage;
        this.ids = ids;
        this.client = storage.get("me/client").asText(ids.get().toString());
        storage.begin().put("me/client", client).commit();
    }

    /** A new bookmark, highlight or note; gives its id. */
    public String add(ObjectNode item) throws IOException {
        item.put("id", ids.get().toString());
        String about = "item/" + item.path("id").asText();
        enqueue(storage.begin().put(about, item), about, put(item).put("base", 0))
                .commit();
        return item.path("id").asText();
    }

    /** Changes some of {@code text}, {@code colour}, {@code tags}, {@code target}; null takes away. */
    public void edit(String id, ObjectNode fields) throws IOException {
        ObjectNode item = storage.get("item/" + id).deepCopy();
        item.setAll(fields);
        item.without(fields.has("target") ? List.of("placement") : List.of());
        fields.fieldNames()
                .forEachRemaining(name -> item.without(item.path(name).isNull() ? List.of(name) : List.of()));
        ObjectNode operation = put(item).put("base", item.path("version").asLong());
        fields.fieldNames().forEachRemaining(operation.putArray("changed")::add);
        enqueue(storage.begin().put("item/" + id, item), "item/" + id, operation)
                .commit();
    }

    public void delete(String id) throws IOException {
        long base = storage.get("item/" + id).path("version").asLong();
        ObjectNode operation = JSON.createObjectNode().put("delete", id).put("base", base);
        enqueue(storage.begin().remove("item/" + id), "item/" + id, operation).commit();
    }

    /** Where the reader is in a work. */
    public void read(String work, ObjectNode place) throws IOException {
        ObjectNode progress = JSON.createObjectNode().put("kind", "progress").put("work", work);
        place(storage.begin(), progress.set("place", place)).commit();
    }

    public void set(String name, JsonNode value) throws IOException {
        set(storage.begin(), name, value).commit();
    }

    private Storage.Writes set(Storage.Writes writes, String name, JsonNode value) {
        ObjectNode one = JSON.createObjectNode().put("kind", "settings");
        one.putObject("values").set(name, value);
        return enqueue(writes.put("settings/" + name, value), "settings/" + name, put(one));
    }

    private static ObjectNode put(ObjectNode item) {
        return JSON.createObjectNode().set("put", item.deepCopy().without(ADDED));
    }

    private Storage.Writes place(Storage.Writes writes, ObjectNode progress) {
        long seq = writes.get("me/seq").asLong() + 1;
        String work = progress.path("work").asText();
        ObjectNode operation = put(JSON.createObjectNode()
                        .put("kind", "progress")
                        .put("work", work))
                .put("seq", seq);
        ((ObjectNode) operation.path("put")).set("place", progress.path("place"));
        writes.put("me/seq", LongNode.valueOf(seq)).put("place/" + work + '/' + client, progress);
        return enqueue(writes, "place/" + work, operation);
    }

    /** In the place of what waits about the same and was never sent, else behind all others. */
    private Storage.Writes enqueue(Storage.Writes writes, String about, ObjectNode operation) {
        long next = writes.get("me/next").asLong() + 1;
        String key = String.format("queue/%019d", next);
        for (Map.Entry<String, JsonNode> waiting : writes.under("queue/").entrySet()) {
            if (waiting.getValue().path("about").asText().equals(about)
                    && !waiting.getValue().path("sent").asBoolean()) {
                key = waiting.getKey();
                JsonNode older = waiting.getValue().path("operation");
                if (older.has("base")) {
                    operation.set("base", older.path("base"));
                }
                if (older.has("changed") && operation.has("changed")) {
                    ((ArrayNode) operation.path("changed")).addAll((ArrayNode) older.path("changed"));
                } else {
                    operation.remove("changed"); // made here, or deleted meanwhile: all of it is new
                }
            }
        }
        ObjectNode entry = JSON.createObjectNode().put("about", about).put("sent", false);
        entry.set("operation", operation.put("id", ids.get().toString()));
        return writes.put(key, entry).put("me/next", LongNode.valueOf(next));
    }

    /** What the reader has here now. */
    public TreeMap<String, JsonNode> held() {
        TreeMap<String, JsonNode> held = new TreeMap<>(storage.under("item/"));
        held.putAll(storage.under("place/"));
        held.putAll(storage.under("settings/"));
        return held;
    }

    /** One request; whether to send the next at once. After an {@link IOException} simply again, after a while. */
    public boolean step() throws IOException, InterruptedException {
        ObjectNode request = JSON.createObjectNode().put("client", client);
        if (storage.get("me/token").isTextual()) {
            request.set("token", storage.get("me/token"));
        }
        // What is going to be sent is marked before it is; no two about one thing.
        Map<String, String> sent = new HashMap<>();
        Storage.Writes marks = storage.begin();
        Map<String, String> about = new HashMap<>();
        ArrayNode operations = request.putArray("operations");
        storage.under("queue/").forEach((key, entry) -> {
            if (operations.size() < MOST && about.put(entry.path("about").asText(), key) == null) {
                sent.put(entry.path("operation").path("id").asText(), key);
                operations.add(entry.path("operation"));
                marks.put(key, ((ObjectNode) entry.deepCopy()).put("sent", true));
            }
        });
        marks.commit();
        byte[] body = JSON.writeValueAsBytes(request);
        Transport.Answer answer = transport.send(new Transport.Request(
                "POST",
                "/api/v1/me/sync",
                Map.of("Content-Type", "application/json", "Accept-Encoding", "gzip"),
                body));
        if (answer.status() == 410) {
            startAgain();
            return true;
        }
        if (answer.status() != 200) {
            throw answer.failure();
        }
        return apply(sent, JSON.readTree(answer.bytes()));
    }

    /** Results, items and token are one transaction. */
    private boolean apply(Map<String, String> sent, JsonNode answer) throws IOException {
        Storage.Writes writes = storage.begin();
        if (answer.path("erased").asBoolean()) {
            List.of("item/", "place/", "settings/", "queue/").forEach(writes::removeUnder);
        }
        for (JsonNode result : answer.path("results")) {
            answered(writes, sent.getOrDefault(result.path("id").asText(), ""), result);
        }
        Map<String, JsonNode> waiting = new HashMap<>();
        writes.under("queue/")
                .values()
                .forEach(entry -> waiting.put(entry.path("about").asText(), entry));
        answer.path("items").forEach(item -> take(writes, item, waiting));
        boolean last = answer.has("token");
        if (last && storage.get(AGAIN).asBoolean()) {
            giveBack(writes, waiting);
        }
        writes.put("me/token", answer.path(last ? "token" : "next")).commit();
        return !last || !storage.under("queue/").isEmpty();
    }

    private void answered(Storage.Writes writes, String key, JsonNode result) {
        JsonNode entry = writes.get(key);
        String about = entry.path("about").asText();
        String outcome = result.path("outcome").asText();
        writes.remove(key);
        if (outcome.equals("refused")) {
            writes.put("refused/" + result.path("id").asText(), ((ObjectNode) entry.deepCopy()).setAll((ObjectNode)
                            result));
        }
        if (result.path("seq").asLong() > writes.get("me/seq").asLong()) {
            writes.put("me/seq", result.path("seq"));
        }
        if (!about.startsWith("item/")) {
            return;
        }
        String id = result.path("movedTo").asText(about.substring(5));
        boolean applied = outcome.equals("applied");
        if (writes.get(about) instanceof ObjectNode item) {
            ObjectNode now = item.deepCopy().put("id", id);
            writes.remove(about).put("item/" + id, applied ? now.set("version", result.path("version")) : now);
        }
        // What waits behind it: goes where it has gone, and is based on it if nothing else was in it.
        writes.under("queue/").forEach((later, behind) -> {
            if (behind.path("about").asText().equals(about)) {
                ObjectNode moved = ((ObjectNode) behind.deepCopy()).put("about", "item/" + id);
                ObjectNode operation = (ObjectNode) moved.path("operation");
                (operation.has("put") ? (ObjectNode) operation.path("put") : operation)
                        .put(operation.has("put") ? "id" : "delete", id);
                writes.put(
                        later, applied ? moved.set("operation", operation.set("base", result.path("version"))) : moved);
            }
        });
    }

    /** What comes is right, but for what the reader has changed here meanwhile: that is not known there yet. */
    private void take(Storage.Writes writes, JsonNode item, Map<String, JsonNode> waiting) {
        String by = item.path("client").asText();
        String place = "place/" + item.path("work").asText();
        switch (item.path("kind").asText()) {
            case "settings" -> {
                writes.put("seen/settings", item.path("version"));
                writes.under("settings/").keySet().stream()
                        .filter(key -> !waiting.containsKey(key))
                        .forEach(writes::remove);
                item.path("values").fields().forEachRemaining(value -> {
                    if (!waiting.containsKey("settings/" + value.getKey())) {
                        writes.put("settings/" + value.getKey(), value.getValue());
                    }
                });
            }
            case "progress" -> {
                if (!by.equals(client) || !waiting.containsKey(place)) {
                    writes.put(place + '/' + by, item);
                }
            }
            default -> {
                String key = "item/" + item.path("id").asText();
                if (storage.get(AGAIN).asBoolean()) {
                    writes.put("seen/" + key, item.path("version"));
                }
                if (waiting.containsKey(key)) {
                    if (writes.get(key) instanceof ObjectNode held
                            && !item.path("deleted").asBoolean()) {
                        List<String> theirs = List.of("placement", "conflictOf");
                        ObjectNode now = held.deepCopy().without(theirs);
                        writes.put(key, now.setAll(((ObjectNode) item.deepCopy()).retain(theirs)));
                    }
                } else if (item.path("deleted").asBoolean()) {
                    writes.remove(key);
                } else {
                    writes.put(key, item);
                }
            }
        }
    }

    /** Nothing counts any more that was known of the service's versions. */
    private void startAgain() throws IOException {
        Storage.Writes writes = storage.begin()
                .remove("me/token")
                .put(AGAIN, JSON.getNodeFactory().booleanNode(true));
        writes.removeUnder("seen/").under("queue/").forEach((key, entry) -> {
            ObjectNode fresh = entry.deepCopy();
            if (fresh.path("operation").has("base")) {
                ((ObjectNode) fresh.path("operation")).put("base", 0);
            }
            writes.put(key, fresh);
        });
        writes.commit();
    }

    /** After starting again, on the last page: what had been answered and did not come was lost there, and goes as new. */
    private void giveBack(Storage.Writes writes, Map<String, JsonNode> waiting) {
        writes.under("item/").forEach((key, item) -> {
            if (writes.get("seen/" + key).isMissingNode() && !waiting.containsKey(key)) {
                ObjectNode fresh = ((ObjectNode) item.deepCopy()).without(ADDED);
                enqueue(writes.put(key, fresh), key, put(fresh).put("base", 0));
            }
        });
        writes.under("place/").forEach((key, progress) -> {
            if (key.endsWith('/' + client)) {
                place(writes, (ObjectNode) progress);
            }
        });
        if (writes.get("seen/settings").isMissingNode()) {
            writes.under("settings/").forEach((key, value) -> set(writes, key.substring(9), value));
        }
        writes.remove(AGAIN).removeUnder("seen/");
    }
}
