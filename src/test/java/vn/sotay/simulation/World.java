package vn.sotay.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.sotay.client.Transport;

/** What a schedule plays in: the service, its machine, chance, and what has happened so far. */
final class World {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Machine machine;
    final Dice dice;
    final Sabotage sabotage;
    final List<Letter> letters = new ArrayList<>();
    private final URI service;
    private final List<String> notes = new ArrayList<>();
    /** From here on nothing goes wrong any more. */
    boolean healed;

    /** A request that reached the service; it may come again. */
    record Letter(Transport service, Transport.Request request) {}

    World(Machine machine, URI service, long seed, Sabotage sabotage) {
        this.machine = machine;
        this.service = service;
        this.dice = new Dice(seed);
        this.sabotage = sabotage;
    }

    /** The service by way of a line without faults. */
    Transport service(@Nullable Member member) {
        return Transport.http(HTTP, service, () -> member == null ? "" : member.token);
    }

    /** The JSON of an answer that has to have this status. */
    JsonNode is(int status, Transport.Request request, Member who) throws IOException, InterruptedException {
        Transport.Answer answer = service(who).send(request);
        byte[] body = answer.bytes();
        if (answer.status() != status) {
            throw new AssertionError(request.method()
                    + ' '
                    + request.path()
                    + ' '
                    + answer.status()
                    + ' '
                    + new String(body, java.nio.charset.StandardCharsets.UTF_8));
        }
        JsonNode json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        return JSON.createObjectNode().put("etag", answer.headers().get("etag")).set("body", json);
    }

    /** An old request comes again, and nobody waits for the answer. */
    void redeliver() throws IOException, InterruptedException {
        if (!letters.isEmpty()) {
            Letter letter = dice.of(letters);
            note("again " + letter.request().method() + ' ' + letter.request().path());
            letter.service().send(letter.request()).body().readAllBytes();
        }
    }

    void restart() {
        note("the service starts anew");
        machine.restart();
    }

    /** Where one would go on from behind the page that this token leads to. */
    String behind(Phone phone, String token) {
        try {
            JsonNode page = JSON.readTree(service(phone.member)
                    .send(Transport.Request.get("/api/v1/changes?limit=1&since=" + token))
                    .bytes());
            return page.path(page.has("next") ? "next" : "token").asText();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of a reader's notes as the service has them, by {@code item/id}; ids of deleted ones go into the set. */
    TreeMap<String, JsonNode> snapshot(Member member, Set<String> deleted) throws IOException, InterruptedException {
        TreeMap<String, JsonNode> notes = new TreeMap<>();
        String token = null;
        for (boolean more = true; more; ) {
            var request = JSON.createObjectNode().put("client", "00000000-0000-4000-8000-000000000000");
            request.putArray("operations");
            JsonNode answer = is(
                            200,
                            new Transport.Request(
                                    "POST",
                                    "/api/v1/me/sync",
                                    java.util.Map.of("Content-Type", "application/json"),
                                    JSON.writeValueAsBytes(token == null ? request : request.put("token", token))),
                            member)
                    .path("body");
            for (JsonNode item : answer.path("items")) {
                if (item.path("deleted").asBoolean()) {
                    deleted.add(item.path("id").asText());
                } else if (item.has("id")) {
                    notes.put("item/" + item.path("id").asText(), item);
                }
            }
            more = answer.has("next");
            token = answer.path("next").asText();
        }
        return notes;
    }

    TreeMap<String, JsonNode> snapshot(Member member) throws IOException, InterruptedException {
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
            if (!member.getKey().endsWith("At") && !told.equals("null") && !told.equals("[]")) {
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
