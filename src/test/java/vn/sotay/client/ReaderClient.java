package vn.sotay.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What is a reader's own on a device (src/docs/reading.md). {@code own}: {@code item/id}, {@code place/slug}, {@code settings};
 * {@code waiting}: what is to be sent, its base and what was changed; {@code sent}: operations not answered yet.
 */
public record ReaderClient(Transport transport, Storage storage, Supplier<UUID> ids) {
    private static final List<String> CHANGEABLE = List.of("text", "colour", "tags", "target");
    private static final List<String> SAID = // by the reader, not by the service
            List.of("kind", "work", "title", "text", "colour", "tags", "target", "place", "done");

    /** The reader made this or changed some of it; what is null is taken away. A new item has a new random id. */
    public void change(String key, ObjectNode fields) throws IOException {
        storage.change(state -> {
            waiting(state, key).withObjectProperty("changed").setAll(fields);
            merge(state.withObjectProperty("own").withObjectProperty(key), fields);
        });
    }

    public void delete(String key) throws IOException {
        storage.change(state -> {
            waiting(state, key).remove("changed");
            state.withObjectProperty("own").remove(key);
        });
    }

    private static ObjectNode waiting(ObjectNode state, String key) {
        JsonNode version = state.path("own").path(key).path("version");
        ObjectNode waiting = state.withObjectProperty("waiting").withObjectProperty(key);
        return waiting.has("base") ? waiting : waiting.put("base", version.asLong());
    }

    private static void merge(ObjectNode item, JsonNode changed) {
        changed.forEachEntry(item::set);
        item.removeIf(JsonNode::isNull).remove(changed.has("target") ? "placement" : "");
    }

    /** One request; whether to send the next at once. After an {@link IOException} simply again. */
    public boolean step() throws IOException, InterruptedException {
        ObjectNode request = Storage.JSON.createObjectNode();
        storage.change(state -> collect(state, request));
        var answer = transport.send("/api/v1/me/sync", Map.of(), request);
        if (answer.statusCode() == 410) {
            storage.change(ReaderClient::startAgain);
            return true;
        }
        JsonNode told = Storage.JSON.readTree(Transport.ok(answer));
        storage.change(state -> apply(state, told)); // results, items and token are one transaction
        return told.has("next") || !storage.read("waiting").isEmpty();
    }

    /** What waits becomes operations. They stay as they are until they are answered; what comes later waits as long. */
    private void collect(ObjectNode state, ObjectNode request) {
        ObjectNode sent = state.withObjectProperty("sent");
        ObjectNode waiting = state.withObjectProperty("waiting");
        if (sent.isEmpty() && state.has("token")) { // with a token: after a restore a late copy of them is refused
            waiting.propertyStream().limit(500).forEach(one -> sent.set(one.getKey(), operation(state, one.getKey())));
            waiting.remove(sent.propertyStream().map(Map.Entry::getKey).toList());
        }
        state.put("client", state.path("client").asText(ids.get().toString()));
        request.setAll(state.deepCopy().retain("client", "token", "before"));
        sent.forEach(request.putArray("operations")::add);
    }

    private ObjectNode operation(ObjectNode state, String key) {
        ObjectNode operation = state.objectNode().put("id", ids.get().toString());
        JsonNode changed = state.path("waiting").path(key).path("changed");
        ObjectNode put = state.objectNode();
        state.path("own").path(key).forEachEntry(put::set);
        if (key.equals("settings")) {
            JsonNode values = changed.isObject() ? changed : put.without("version");
            return operation.set("put", state.objectNode().put("kind", key).set("values", values));
        }
        if (key.startsWith("place/")) {
            state.put("seq", state.path("seq").asLong() + 1);
            return operation.<ObjectNode>set("seq", state.get("seq")).set("put", put.retain(SAID));
        }
        operation.set("base", state.path("waiting").path(key).path("base"));
        if (put.isEmpty()) {
            return operation.put("delete", key.substring(5));
        }
        CHANGEABLE.stream().filter(changed::has).forEach(operation.withArrayProperty("changed")::add);
        return operation.set("put", put.retain(SAID).put("id", key.substring(5)));
    }

    private static void apply(ObjectNode state, JsonNode told) {
        if (told.path("erased").asBoolean()) {
            state.remove(List.of("own", "places", "waiting", "sent", "refused"));
        }
        var results = told.path("results").iterator(); // in the order of the operations
        state.withObjectProperty("sent").fieldNames().forEachRemaining(key -> answered(state, key, results.next()));
        state.remove(List.of("sent", "before"));
        told.path("items").forEach(item -> take(state, (ObjectNode) item));
        state.set("token", told.path(told.has("next") ? "next" : "token"));
        state.path("own").forEachEntry((key, item) -> {
            if (told.has("token") && !item.has("version")) { // it was lost there with a backup, and goes as new
                waiting(state, key);
            }
        });
    }

    private static void answered(ObjectNode state, String key, JsonNode result) {
        String outcome = result.path("outcome").asText();
        ObjectNode refused = state.withObjectProperty("refused").set(key, outcome.equals("refused") ? result : null);
        refused.removeIf(JsonNode::isNull);
        state.put("seq", Math.max(state.path("seq").asLong(), result.path("seq").asLong()));
        String moved = result.has("movedTo") ? "item/" + result.path("movedTo").asText() : key;
        ObjectNode own = state.withObjectProperty("own");
        if (own.remove(key) instanceof ObjectNode item) {
            own.set(moved, item.put("version", result.path("version").asLong()));
        }
        ObjectNode waiting = state.withObjectProperty("waiting");
        if (waiting.remove(key) instanceof ObjectNode later) { // based on this, if nothing of others went into it
            waiting.set(moved, outcome.equals("applied") ? later.set("base", result.path("version")) : later);
        }
    }

    /** What comes is right, but for what was changed here meanwhile: that is not known there yet. */
    private static void take(ObjectNode state, ObjectNode item) {
        String kind = item.path("kind").asText();
        if (kind.equals("progress")) {
            String place =
                    item.path("work").asText() + '/' + item.path("client").asText();
            state.withObjectProperty("places").set(place, item);
            return;
        }
        String key = kind.equals("settings") ? kind : "item/" + item.path("id").asText();
        JsonNode waiting = state.path("waiting").path(key);
        ObjectNode own = state.withObjectProperty("own");
        if (item.has("deleted") && waiting.isMissingNode()) {
            own.remove(key);
        } else if (!item.has("deleted") && (waiting.isMissingNode() || waiting.has("changed"))) {
            ObjectNode now = kind.equals("settings") ? item.withObjectProperty("values") : item;
            beside(own, key, waiting.isMissingNode() ? item : own.path(key));
            merge(now, waiting.path("changed"));
            own.set(key, now.set("version", item.path("version")));
        }
    }

    /** While it starts again: who was first gave back another text, maybe an older one. Mine stays too, by one id everywhere. */
    private static void beside(ObjectNode own, String key, JsonNode theirs) {
        JsonNode item = own.path(key);
        String mine = item.path("text").asText();
        if (!mine.isEmpty() && !item.has("version") && !item.path("text").equals(theirs.path("text"))) {
            long most = UUID.fromString(key.substring(5)).getMostSignificantBits();
            own.set("item/" + new UUID(most, mine.hashCode()), item);
        }
    }

    /** Nothing counts any more that was known of the service's versions. The old token tells what was erased since. */
    private static void startAgain(ObjectNode state) {
        state.set("before", state.remove("token"));
        state.path("waiting").forEach(change -> ((ObjectNode) change).put("base", 0));
        state.path("own").forEach(item -> ((ObjectNode) item).remove(List.of("version", "placement", "conflictOf")));
    }
}
