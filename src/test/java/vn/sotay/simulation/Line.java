package vn.sotay.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.client.Transport;
import vn.sotay.wire.Heard;

/** The line between a phone and the service, in whatever weather. */
final class Line implements Transport {
    private final World world;
    private final Transport service;
    private final Phone phone;

    Line(World world, Transport service, Phone phone) {
        this.world = world;
        this.service = service;
        this.phone = phone;
    }

    @Override
    public HttpResponse<byte[]> send(String path, Map<String, String> headers, @Nullable JsonNode post)
            throws IOException, InterruptedException {
        Weather weather = world.healed ? Weather.FINE : Weather.of(world.dice);
        world.note(phone + " " + path + " " + weather);
        world.happens(weather.toString());
        if (weather == Weather.APP_KILLED_BEFORE) {
            throw new Killed();
        }
        if (weather == Weather.REQUEST_LOST) {
            throw new IOException("lost on the way");
        }
        world.letters.add(new World.Letter(service, path, headers, post));
        if (weather == Weather.REQUEST_LATE) {
            throw new IOException("nothing heard");
        }
        if (weather == Weather.STOPPED_BEFORE_COMMIT) {
            world.machine.doom(1 + world.dice.nextInt(3));
            try {
                service.send(path, headers, post);
            } finally {
                world.machine.spare();
                world.restart();
            }
            throw new IOException("the machine stopped");
        }
        if (weather == Weather.TWICE) {
            service.send(path, headers, post);
        }
        HttpResponse<byte[]> answer = service.send(path, headers, post);
        switch (weather) {
            case ANSWER_LOST -> throw new IOException("the answer was lost");
            case APP_KILLED_AFTER -> throw new Killed();
            case STOPPED_BEFORE_ANSWER -> {
                world.restart();
                throw new IOException("the machine stopped");
            }
            default -> {}
        }
        return heard(path, post, answer);
    }

    /** The phone gets it; who watches does too. */
    private HttpResponse<byte[]> heard(String path, @Nullable JsonNode post, HttpResponse<byte[]> answer)
            throws IOException {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        world.note("    " + answer.statusCode() + (answer.statusCode() >= 400 ? " " + body : ""));
        if (answer.statusCode() >= 500) {
            throw new AssertionError("a failure of the service: " + body);
        }
        if (answer.statusCode() != 200 || !path.startsWith("/api/v1/changes") && post == null) {
            return answer;
        }
        JsonNode json = World.JSON.readTree(body);
        world.note("    " + json);
        if (post != null) {
            phone.promises().heard(post, json);
        } else {
            phone.received += json.path("changes").size();
            sabotage((ObjectNode) json);
        }
        return new Heard(200, answer.headers(), World.JSON.writeValueAsBytes(json));
    }

    private void sabotage(ObjectNode page) {
        if (world.sabotage == Sabotage.TOMBSTONES_DROPPED) {
            ArrayNode left = World.JSON.createArrayNode();
            page.path("changes").forEach(change -> {
                if (!change.path("type").asText().equals("withdrawn")) {
                    left.add(change);
                }
            });
            page.set("changes", left);
        }
        if (world.sabotage == Sabotage.PAGE_SKIPPED && page.has("next")) {
            page.put("next", world.behind(phone, page.path("next").asText()));
        }
    }
}
