package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.client.LibraryClient;
import vn.sotay.client.ReaderClient;
import vn.sotay.client.Storage;
import vn.sotay.client.Transport;

/**
 * The reference client on two devices behind a line that loses, doubles, delays and cuts, ended and started again in between;
 * in the end it has byte for byte what a client on a clean line and the service have. {@code -Dsotay.seed=} for other mishaps.
 */
class UnreliableLineIT {
    private static final long SEED = Long.getLong("sotay.seed", 20_261_122L);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORKS = 40;
    private static final int ROUNDS = 60;
    /** Far more than it takes, so that a client that goes round in a circle fails. */
    private static final int ENDLESS = 2_000;
    /** Of a bundle, in bytes: so few that many are asked for. */
    private static final int SLICE = 1_000;

    private final Random random = new Random(SEED);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int requests;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    /** A device whose storage is a file. */
    private final class Device {
        private final URI line;
        private final String token;
        private final Path file;
        Storage storage;
        LibraryClient library;
        ReaderClient own;

        Device(URI line, String token, String name) throws IOException {
            this.line = line;
            this.token = token;
            this.file = temp.resolve(name);
            this.storage = new Storage(file);
            this.library = new LibraryClient(transport(), storage, 7, SLICE);
            this.own = new ReaderClient(transport(), storage, this::uuid);
        }

        private Transport transport() {
            return Transport.http(http, line, () -> "Bearer " + token);
        }

        private UUID uuid() {
            return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
        }

        void startAgain() throws IOException {
            storage = new Storage(file);
            library = new LibraryClient(transport(), storage, 7, SLICE);
            own = new ReaderClient(transport(), storage, this::uuid);
        }

        /** What the reader sees of the library. */
        TreeMap<String, JsonNode> held() {
            TreeMap<String, JsonNode> held = new TreeMap<>();
            storage.read("held").forEachEntry(held::put);
            return held;
        }

        Set<String> named() {
            Set<String> named = new TreeSet<>();
            for (JsonNode work : storage.read("held")) {
                named.addAll(work.path("toc").findValuesAsText("content"));
                named.addAll(work.path("images").findValuesAsText("content"));
            }
            return named;
        }

        /** Tries again, at once since this line does not get better by waiting, until it has gone through. */
        void until(Act act) throws Exception {
            while (!attempt(act)) {
                assertTrue(++requests < ENDLESS, "it ends");
            }
        }
    }

    private interface Act {
        /** Whether there is more to do. */
        boolean go() throws IOException, InterruptedException;
    }

    /** Whether it went through, and there is no more to do. */
    private static boolean attempt(Act act) throws InterruptedException {
        try {
            return !act.go();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void endsWithWhatACleanLineBrings() throws Exception {
        System.out.printf("UnreliableLineIT: seed %d%n", SEED);
        Path data = temp.resolve("data");
        SampleFolder folder = SampleFolder.of(temp.resolve("content"), WORKS);
        try (PackagedService service = PackagedService.start(data, folder.path())) {
            service.awaitStarted();
            DeskClient admin = DeskClient.firstAdministrator(service, data);
            DeskClient editor = admin.appoint("bien.tap", "Người biên tập", "editor", "approver");
            DeskClient approver = admin.appoint("nguoi.duyet", "Người duyệt", "approver");
            String token = admin.appoint("ban.doc", "Bạn đọc").token();
            try (UnreliableProxy proxy = new UnreliableProxy(service.port(), SEED)) {
                Device phone = new Device(proxy.uri(), token, "phone");
                Device tablet = new Device(proxy.uri(), token, "tablet");
                for (int round = 0; round < ROUNDS; round++) {
                    Device device = random.nextBoolean() ? phone : tablet;
                    write(device);
                    attempt(device.library::step);
                    attempt(device.own::step);
                    if (round % 7 == 3) {
                        device.startAgain();
                    }
                    if (round % 20 == 10) {
                        correct(editor, approver, SampleFolder.slug(5 + round / 2));
                        editor.withdraw(SampleFolder.slug(round / 20), Map.of("reason", "Đã có bản khác."));
                    }
                }
                for (Device device : List.of(phone, tablet, phone, tablet)) {
                    device.until(device.library::step);
                    device.until(device.own::step);
                }
                phone.until(() -> phone.library.bundle("shelves/tu-sach"));
                assertTrue(proxy.resumed() > 0, "a bundle goes on where it broke off");
                for (String hash : tablet.named()) {
                    tablet.until(() -> {
                        tablet.library.fetch(hash);
                        return false;
                    });
                }
                System.out.printf("UnreliableLineIT: %s%n", proxy.happened());
                proxy.happened().forEach((mishap, times) -> assertTrue(times > 0, mishap::name));
                phone.startAgain();
                tablet.startAgain();
                compare(service, token, List.of(phone, tablet));
            }
        }
    }

    private void compare(PackagedService service, String token, List<Device> devices) throws Exception {
        Device clean = new Device(service.uri(""), token, "clean");
        clean.until(clean.library::step);
        clean.until(clean.own::step);
        assertEquals(WORKS - 3, service.total());
        for (Device device : devices) {
            String client = '/' + device.storage.read("client").asText();
            device.storage.read("own").forEachEntry((key, value) -> {
                if (key.startsWith("place/")) {
                    JsonNode there = clean.storage.read("places").path(key.substring(6) + client);
                    assertEquals(sorted(value.path("place")), sorted(there.path("place")), key);
                }
            });
            assertEquals(clean.held().toString(), device.held().toString());
            assertEquals(comparable(clean), comparable(device));
            for (String hash : clean.named()) {
                byte[] bytes = Base64.getDecoder()
                        .decode(device.storage.read("bodies").path(hash).asText());
                assertArrayEquals(service.get("/api/v1/content/" + hash).body(), bytes, hash);
            }
        }
        for (Map.Entry<String, JsonNode> held : clean.held().entrySet()) {
            if (held.getKey().startsWith("work/")) {
                JsonNode work = service.json("/api/v1/works/" + held.getKey().substring(5));
                assertEquals(work.path("title"), held.getValue().path("title"));
                assertEquals(
                        work.path("edition").path("number"),
                        held.getValue().path("edition").path("number"));
                assertEquals(
                        work.path("toc").findValuesAsText("content"),
                        held.getValue().path("toc").findValuesAsText("content"));
            }
        }
    }

    /** In one order and without what says nothing: an item as it was sent leaves out what the service fills in. */
    private static Map<String, String> comparable(Device device) {
        Map<String, String> own = new TreeMap<>();
        device.storage.read("own").forEachEntry((key, value) -> {
            if (!key.startsWith("place/")) {
                own.put(key, sorted(value));
            }
        });
        return own;
    }

    private static String sorted(JsonNode value) {
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

    private void write(Device device) throws IOException {
        List<String> notes = new ArrayList<>();
        device.storage.read("own").fieldNames().forEachRemaining(notes::add);
        notes.removeIf(key -> !key.startsWith("item/"));
        ObjectNode item = JSON.createObjectNode();
        switch (notes.size() < 3 ? 0 : random.nextInt(5)) {
            case 0 ->
                device.own.change(
                        "item/" + device.uuid(),
                        item.put("kind", "note")
                                .put("work", SampleFolder.slug(20 + random.nextInt(5)))
                                .put("text", "Ghi chú " + random.nextInt(1_000_000)));
            case 1, 2 ->
                device.own.change(
                        notes.get(random.nextInt(notes.size())), item.put("text", "Sửa " + random.nextInt(1_000_000)));
            case 3 -> device.own.delete(notes.get(random.nextInt(notes.size())));
            default -> {
                item.putObject("place")
                        .put("edition", 1)
                        .put("anchor", "phan-1")
                        .put("progression", 0.5)
                        .put("totalProgression", random.nextInt(100) / 100.0);
                String work = SampleFolder.slug(30);
                device.own.change("place/" + work, item.put("kind", "progress").put("work", work));
            }
        }
    }

    private static void correct(DeskClient editor, DeskClient approver, String slug) throws Exception {
        String draft = editor.open(Map.of("work", slug));
        String body = editor.draft(draft).path("body").asText();
        editor.save(draft, Map.of("body", body + "\n\n## Phần thêm\n\nMột câu thêm vào.\n"));
        editor.done(draft, "submit");
        approver.done(draft, "approve");
        approver.done(draft, "publish");
    }
}
