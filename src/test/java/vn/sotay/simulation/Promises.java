package vn.sotay.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a reader relies on: a text that the service has acknowledged stays until somebody who saw it changed or deleted it, and
 * what was deleted stays away. Every text of a schedule is written once only, so texts tell operations apart.
 */
final class Promises {
    private final Set<String> acknowledged = new TreeSet<>();
    private final Set<String> letGo = new TreeSet<>();
    /** Notes as somebody saw them who changed or deleted them. */
    private final Set<String> outdated = new TreeSet<>();

    private final Set<String> deleted = new TreeSet<>();
    private Set<String> erased = new TreeSet<>();
    private Set<String> erasedAtBackup = new TreeSet<>();

    /** The reader sees the note and changes its text or deletes it. */
    void letsGo(JsonNode note) {
        letGo.add(note.path("text").asText());
        outdates(note);
    }

    /** The reader sees the note and changes it. */
    void outdates(JsonNode note) {
        outdated.add(state(note));
    }

    private static String state(JsonNode note) {
        return note.path("text").asText() + ' ' + note.path("colour").asText();
    }

    /** Everything is erased that is in the service, and that phones have which have been there before. */
    void erases(Map<String, JsonNode> snapshot, Iterable<Phone> phones) {
        letGo.addAll(acknowledged);
        deleted.clear();
        erased.addAll(texts(snapshot));
        for (Phone phone : phones) {
            if (!phone.disk.read("token").asText().isEmpty()
                    || !phone.disk.read("before").asText().isEmpty()) {
                erased.addAll(texts(phone.notes()));
            }
        }
    }

    /** The service can be brought back to here. */
    void backedUp() {
        erasedAtBackup = new TreeSet<>(erased);
    }

    /** An answer that has arrived. */
    void heard(JsonNode request, JsonNode answer) {
        if (answer.path("erased").asBoolean()) {
            return;
        }
        Map<String, JsonNode> operations = new HashMap<>();
        request.path("operations").forEach(one -> operations.put(one.path("id").asText(), one));
        for (JsonNode result : answer.path("results")) {
            JsonNode operation = operations.getOrDefault(result.path("id").asText(), result);
            String outcome = result.path("outcome").asText();
            assertTrue(!outcome.equals("refused"), () -> "refused: " + operation + result);
            JsonNode put = operation.path("put");
            if (operation.has("delete") && outcome.equals("applied")) {
                deleted.add(operation.path("delete").asText());
            } else if (put.has("id")) {
                // A mere giving back may make live again only what the deletion did not know.
                boolean edit =
                        !operation.has("changed") || !operation.path("changed").isEmpty();
                if (!outcome.equals("kept") && (edit || !outdated.contains(state(put)))) {
                    deleted.remove(put.path("id").asText());
                    deleted.remove(result.path("movedTo").asText());
                }
                if (!operation.has("changed")
                        || operation.path("changed").toString().contains("\"text\"")) {
                    acknowledged.add(put.path("text").asText());
                }
            }
        }
        assertEquals(
                operations.keySet(),
                new java.util.HashSet<>(answer.path("results").findValuesAsText("id")),
                "every operation has its result");
    }

    /** The service is back in an earlier state; what phones know as answered stays promised, unless it was deleted by then. */
    void restored(Map<String, JsonNode> snapshot, Set<String> deletedThere, Iterable<Phone> phones) {
        acknowledged.retainAll(texts(snapshot));
        deleted.clear();
        erased = new TreeSet<>(erasedAtBackup);
        for (Phone phone : phones) {
            JsonNode waiting = phone.disk.read("waiting");
            JsonNode sent = phone.disk.read("sent");
            phone.notes().forEach((key, note) -> {
                if (!deletedThere.contains(key.substring(5)) && !waiting.has(key) && !sent.has(key)) {
                    acknowledged.add(note.path("text").asText());
                }
            });
        }
        acknowledged.removeAll(erased);
    }

    void check(Map<String, JsonNode> snapshot) {
        Set<String> lost = new TreeSet<>(acknowledged);
        lost.removeAll(letGo);
        lost.removeAll(texts(snapshot));
        assertEquals(Set.of(), lost, "acknowledged, and lost");
        Set<String> risen = new TreeSet<>(deleted);
        risen.retainAll(snapshot.keySet().stream().map(key -> key.substring(5)).collect(Collectors.toSet()));
        assertEquals(Set.of(), risen, "deleted, and there again");
        Set<String> kept = new TreeSet<>(erased);
        kept.retainAll(texts(snapshot));
        assertEquals(Set.of(), kept, "erased, and there again");
    }

    private static Set<String> texts(Map<String, JsonNode> notes) {
        return new TreeMap<>(notes)
                .values().stream()
                        .map(note -> note.path("text").asText())
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
