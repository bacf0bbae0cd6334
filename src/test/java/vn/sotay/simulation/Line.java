package vn.sotay.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.sotay.client.Transport;

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
    public Answer send(Request request) throws IOException, InterruptedException {
        Weather weather = world.healed ? Weather.FINE : Weather.of(world.dice);
        world.note(phone + " " + request.method() + " " + request.path() + " " + weather);
        if (weather == Weather.APP_KILLED_BEFORE) {
            throw new Killed();
        }
        if (weather == Weather.REQUEST_LOST) {
            throw new IOException("lost on the way");
        }
        world.letters.add(new World.Letter(service, request));
        if (weather == Weather.STOPPED_BEFORE_COMMIT) {
            world.machine.doom(1 + world.dice.nextInt(3));
            try {
                deliver(request);
            } finally {
                world.machine.spare();
                world.restart();
            }
            throw new IOException("the machine stopped");
        }
        if (weather == Weather.TWICE) {
            deliver(request);
        }
        byte[][] body = new byte[1][];
        Answer answer = deliver(request, body);
        switch (weather) {
            case ANSWER_LOST -> throw new IOException("the answer was lost");
            case APP_KILLED_AFTER -> throw new Killed();
            case STOPPED_BEFORE_ANSWER -> {
                world.restart();
                throw new IOException("the machine stopped");
            }
            case ANSWER_CUT -> {
                InputStream half = new ByteArrayInputStream(Arrays.copyOf(body[0], body[0].length / 2));
                return new Answer(answer.status(), answer.headers(), new SequenceInputStream(half, new Broken()));
            }
            default -> {}
        }
        return heard(request, answer, body[0]);
    }

    private void deliver(Request request) throws IOException, InterruptedException {
        deliver(request, new byte[1][]);
    }

    private Answer deliver(Request request, byte[][] body) throws IOException, InterruptedException {
        Answer answer = service.send(request);
        body[0] = answer.body().readAllBytes();
        return answer;
    }

    /** The phone gets the whole of it; who watches does too. */
    private Answer heard(Request request, Answer answer, byte[] body) throws IOException {
        Answer whole = new Answer(answer.status(), answer.headers(), new ByteArrayInputStream(body));
        world.note("    " + answer.status()
                + (answer.status() >= 400 ? " " + new String(body, StandardCharsets.UTF_8) : ""));
        if (answer.status() >= 500) {
            throw new AssertionError("a failure of the service: " + new String(body, StandardCharsets.UTF_8));
        }
        if (answer.status() != 200
                || !request.path().startsWith("/api/v1/changes")
                        && !request.method().equals("POST")) {
            return whole;
        }
        JsonNode json = World.JSON.readTree(whole.bytes());
        world.note("    " + json);
        if (request.method().equals("POST")) {
            phone.promises().heard(World.JSON.readTree(request.body()), json);
        } else {
            phone.received += json.path("changes").size();
            sabotage((ObjectNode) json);
        }
        byte[] told = World.JSON.writeValueAsBytes(json);
        return new Answer(
                200,
                java.util.Map.of("etag", answer.headers().getOrDefault("etag", "")),
                new ByteArrayInputStream(told));
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

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the answer broke off");
        }
    }
}
