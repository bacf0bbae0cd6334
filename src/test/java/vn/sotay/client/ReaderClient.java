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
    private static final List<String> KNOWN = List.of("version", "base", "baseBefore");
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
        ObjectNode own = state.withObjectProperty("own").withObjectProperty(key);
        ObjectNode waiting = state.withObjectProperty("waiting").withObjectProperty(key);
        return waiting.isEmpty() ? knowing(waiting, own.has("baseBefore") ? "baseBefore" : "base", own) : waiting;
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
        return !storage.read("idle").asBoolean();
    }

    /** What waits becomes operations. They stay as they are until they are answered; what comes later waits as long. */
    private void collect(ObjectNode state, ObjectNode request) {
        ObjectNode sent = state.withObjectProperty("sent");
        ObjectNode waiting = state.withObjectProperty("waiting");
        state.put("client", state.path("client").asText(ids.get().toString()));
        request.setAll(state.deepCopy().retain("client", "token", "before"));
        if (state.has("token")) { // after a restore it tells late copies of them
            var next = waiting.propertyStream().limit(sent.isEmpty() ? 500 : 0).toList();
            next.forEach(one -> sent.set(one.getKey(), operation(state, one.getKey())));
            next.forEach(one -> waiting.remove(one.getKey()));
            sent.forEach(request.putArray("operations")::add);
        }
    }

    private ObjectNode operation(ObjectNode state, String key) {
        ObjectNode operation = state.objectNode().put("id", ids.get().toString());
        JsonNode changed = state.path("waiting").path(key).path("changed");
        ObjectNode put = state.path("own").path(key) instanceof ObjectNode own ? own.deepCopy() : state.objectNode();
        if (key.equals("settings")) {
            JsonNode values = changed.isObject() ? changed : put.without(KNOWN);
            return operation.set("put", state.objectNode().put("kind", key).set("values", values));
        }
        if (key.startsWith("place/")) {
            state.put("seq", state.path("seq").asLong() + 1);
            return operation.<ObjectNode>set("seq", state.get("seq")).set("put", put.retain(SAID));
        }
        operation.setAll(state.path("waiting").path(key).<ObjectNode>deepCopy().retain(KNOWN));
        if (put.isEmpty()) {
            return operation.put("delete", key.substring(5));
        }
        CHANGEABLE.stream().filter(changed::has).forEach(operation.withArrayProperty("changed")::add);
        return operation.set("put", put.retain(SAID).put("id", key.substring(5)));
    }

    private static void apply(ObjectNode state, JsonNode told) {
        told.path("results").forEach(result -> answered(state, result));
        List<String> erased = List.of("own", "places", "waiting", "sent", "refused", "before");
        state.remove(told.has("erased") ? erased : List.of());
        told.path("items").forEach(item -> take(state, (ObjectNode) item));
        state.set("token", told.path(told.has("next") ? "next" : "token"));
        ObjectNode unanswered = state.withObjectProperty("sent");
        state.withObjectProperty("own").forEachEntry((key, item) -> {
            if (told.has("token") && item.has("baseBefore") && !unanswered.has(key)) { // given back
                waiting(state, key);
            }
        });
        boolean idle = told.has("token") && unanswered.isEmpty();
        idle &= state.path("waiting").isEmpty();
        state.put("idle", idle).remove(idle ? "before" : "");
    }

    private static void answered(ObjectNode state, JsonNode result) {
        String key = state.path("sent").fieldNames().next(); // results are in the order of the operations
        state.withObjectProperty("sent").remove(key);
        String outcome = result.path("outcome").asText();
        state.withObjectProperty("refused").set(key, outcome.equals("refused") ? result : null);
        state.put("seq", Math.max(state.path("seq").asLong(), result.path("seq").asLong()));
        String moved = result.has("movedTo") ? "item/" + result.path("movedTo").asText() : key;
        ObjectNode own = state.withObjectProperty("own");
        if (own.remove(key) instanceof ObjectNode item) {
            own.set(moved, knowing(item, "version", result));
        }
        ObjectNode waiting = state.withObjectProperty("waiting");
        if (waiting.remove(key) instanceof ObjectNode later) { // based on this, if nothing of others went into it
            waiting.set(moved, outcome.equals("applied") ? knowing(later, "base", result) : later);
        }
    }

    /** What comes is right, but for what was changed here meanwhile: that is not known there yet. */
    private static void take(ObjectNode state, ObjectNode item) {
        String kind = item.path("kind").asText();
        String key = switch (kind) {
            case "progress" ->
                item.path("work").asText() + '/' + item.path("client").asText();
            case "settings" -> kind;
            default -> "item/" + item.path("id").asText();
        };
        JsonNode waiting = state.path("waiting").path(key);
        ObjectNode own = state.withObjectProperty(kind.equals("progress") ? "places" : "own");
        JsonNode mine = own.path(key);
        boolean same = CHANGEABLE.stream().allMatch(field -> mine.path(field).equals(item.path(field)));
        if (mine.has("baseBefore") && !same) {
            return; // the service will say what becomes of them
        }
        if (item.has("deleted") && waiting.isMissingNode()) {
            own.remove(key);
        } else if (!item.has("deleted") && (waiting.isMissingNode() || waiting.has("changed"))) {
            ObjectNode now = kind.equals("settings") ? item.withObjectProperty("values") : item;
            merge(now, waiting.path("changed"));
            own.set(key, now.set("version", item.path("version")));
        }
    }

    /** Versions are of the history before, from now on. The old token stands for it, and tells what was erased since. */
    private static void startAgain(ObjectNode state) {
        state.set("before", state.remove("token"));
        for (JsonNode of : List.of(state.path("own"), state.path("waiting"), state.path("sent"))) {
            of.forEach(one -> knowing(((ObjectNode) one).without("baseBefore"), "baseBefore", one));
        }
    }

    /** Notes under one name which version of the item is known. */
    private static ObjectNode knowing(ObjectNode of, String name, JsonNode from) {
        JsonNode known = from.path(from.has("version") ? "version" : from.has("base") ? "base" : "baseBefore");
        of.remove(KNOWN);
        return of.has("seq") || of.at("/put/values").isObject() ? of : of.put(name, known.asLong()); // they have none
    }
}
