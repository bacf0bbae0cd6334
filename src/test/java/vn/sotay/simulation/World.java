package vn.sotay.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.sotay.client.Transport;
import vn.sotay.wire.Heard;

/** What a schedule plays in: the service, its machine, chance, and what has happened so far. */
final class World {
    static final ObjectMapper JSON = new ObjectMapper();

    final Machine machine;
    final Dice dice;
    final Sabotage sabotage;
    final List<Letter> letters = new ArrayList<>();
    private final Wire wire;
    private final Map<String, Integer> happened;
    private final List<String> notes = new ArrayList<>();
    /** From here on nothing goes wrong any more. */
    boolean healed;

    /** A request on its way to the service; it may come, or come again, much later. */
    record Letter(
            Transport service,
            String path,
            Map<String, String> headers,
            @Nullable JsonNode post) {}

    World(Machine machine, Wire wire, long seed, Sabotage sabotage, Map<String, Integer> happened) {
        this.machine = machine;
        this.wire = wire;
        this.dice = new Dice(seed);
        this.sabotage = sabotage;
        this.happened = happened;
    }

    /** The service by way of a line without faults. */
    Transport service(@Nullable Member member) {
        return (path, headers, post) -> send(member, post == null ? "GET" : "POST", path, headers, post);
    }

    Heard send(@Nullable Member who, String method, String path, Map<String, String> headers, @Nullable JsonNode body)
            throws IOException {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Authorization", who == null ? "" : "Bearer " + who.token);
        return wire.send(method, path, all, body == null ? "" : body.toString());
    }

    /** An answer that has to have this status. */
    static Heard is(int status, Heard answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    /** An old request comes, and nobody waits for the answer. */
    void redeliver() throws IOException, InterruptedException {
        if (!letters.isEmpty()) {
            Letter letter = dice.of(letters);
            happens("old request again");
            note("again " + letter.path());
            letter.service().send(letter.path(), letter.headers(), letter.post());
        }
    }

    /** Counts what goes wrong, and what else is rare. */
    void happens(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    void restart() {
        note("the service starts anew");
        machine.restart();
    }

    /** Where one would go on from behind the page that this token leads to. */
    String behind(Phone phone, String token) {
        try {
            JsonNode page = JSON.readTree(service(phone.member)
                    .send("/api/v1/changes?limit=1&since=" + token, Map.of(), null)
                    .body());
            return page.path(page.has("next") ? "next" : "token").asText();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of a reader's notes as the service has them, by {@code item/id}; ids of deleted ones go into the set. */
    TreeMap<String, JsonNode> snapshot(Member member, Set<String> deleted) throws IOException {
        TreeMap<String, JsonNode> notes = new TreeMap<>();
        ObjectNode request = JSON.createObjectNode().put("client", "00000000-0000-4000-8000-000000000000");
        request.putArray("operations");
        for (boolean more = true; more; ) {
            JsonNode answer = JSON.readTree(is(200, send(member, "POST", "/api/v1/me/sync", Map.of(), request))
                    .body());
            for (JsonNode item : answer.path("items")) {
                if (item.path("deleted").asBoolean()) {
                    deleted.add(item.path("id").asText());
                } else if (item.has("id")) {
                    notes.put("item/" + item.path("id").asText(), item);
                }
            }
            more = answer.has("next");
            request.set("token", answer.path("next"));
        }
        return notes;
    }

    TreeMap<String, JsonNode> snapshot(Member member) throws IOException {
        return snapshot(member, new TreeSet<>());
    }

    /** With members in the order of their names, and without empty ones and moments. */
    static String sorted(JsonNode value) {
        if (!value.isObject()) {
            return value.toString();
        }
        TreeMap<String, String> members = new TreeMap<>();
        value.fields().forEachRemaining(member -> {
            String told = sorted(member.getValue());
            if (!member.getKey().endsWith("At")
                    && !member.getKey().equals("id")
                    && !told.equals("null")
                    && !told.equals("[]")) {
                members.put(member.getKey(), told);
            }
        });
        return members.toString();
    }

    void note(String happened) {
        notes.add(happened);
    }

    String story() {
        return String.join("\n", notes);
    }
}
