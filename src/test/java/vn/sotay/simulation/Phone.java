package vn.sotay.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.sotay.client.LibraryClient;
import vn.sotay.client.ReaderClient;
import vn.sotay.client.Storage;
import vn.sotay.client.Transport;

/** A phone with the app. */
final class Phone {
    private final World world;
    private final String name;
    final @Nullable Member member;
    final Disk disk;
    private final Transport line;
    private final int limit;
    private final int slice;
    /** Whether it gets bodies work by work. */
    final boolean bundles;

    LibraryClient library;

    @Nullable
    ReaderClient own;
    /** Changes that came since the count began. */
    int received;

    Phone(World world, String name, @Nullable Member member, Disk disk) {
        this.world = world;
        this.name = name;
        this.member = member;
        this.disk = disk;
        this.line = world.healed ? world.service(member) : new Line(world, world.service(member), this);
        this.limit = 1 + world.dice.nextInt(4);
        this.slice = 400 + world.dice.nextInt(800);
        this.bundles = world.dice.nextBoolean();
        this.library = new LibraryClient(line, disk, limit, slice);
        boot();
    }

    /** What is on the disk of a phone. A kill strikes just before something is written, or just after. */
    static final class Disk extends Storage {
        private final World world;

        Disk(World world, ObjectNode content) throws IOException {
            super(null);
            this.world = world;
            super.change(state -> state.setAll(content));
        }

        @Override
        public void change(Consumer<ObjectNode> change) throws IOException {
            strike();
            super.change(change);
            strike();
        }

        private void strike() {
            if (!world.healed && world.dice.chance(0.01)) {
                world.happens("app killed at its disk");
                throw new Killed();
            }
        }
    }

    /** Starts the app. */
    void boot() {
        library = new LibraryClient(line, disk, limit, slice);
        own = member == null ? null : new ReaderClient(line, disk, world.dice::uuid);
    }

    /** What another phone would start with that had this one's state: its own name, and nothing to send. */
    Disk twin() throws IOException {
        ObjectNode content = World.JSON.createObjectNode();
        for (String name : List.of("at", "held", "fresh", "bodies", "parts", "own", "places", "token", "before")) {
            if (!disk.read(name).isMissingNode()) {
                content.set(name, disk.read(name));
            }
        }
        content.withObjectProperty("own")
                .properties()
                .removeIf(entry -> entry.getKey().startsWith("place/"));
        owned().forEach((key, value) -> {
            if (value.has("place")) {
                content.withObjectProperty("places").set(key, value);
            }
        });
        return new Disk(world, content);
    }

    /** Whether everything has been answered. */
    boolean idle() {
        return disk.read("waiting").isEmpty() && disk.read("sent").isEmpty();
    }

    Promises promises() {
        return java.util.Objects.requireNonNull(member).promises;
    }

    /** The reader's notes here. */
    TreeMap<String, JsonNode> notes() {
        TreeMap<String, JsonNode> notes = sorted("own");
        notes.keySet().removeIf(key -> !key.startsWith("item/"));
        return notes;
    }

    /** What the reader has here of her own, places of all devices among it. */
    TreeMap<String, JsonNode> owned() {
        TreeMap<String, JsonNode> owned = sorted("places");
        String here = '/' + disk.read("client").asText();
        sorted("own")
                .forEach((key, value) -> owned.put(key.startsWith("place/") ? key.substring(6) + here : key, value));
        return owned;
    }

    /** What the reader sees of the library. */
    TreeMap<String, JsonNode> held() {
        return sorted("held");
    }

    private TreeMap<String, JsonNode> sorted(String name) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        disk.read(name).forEachEntry(sorted::put);
        return sorted;
    }

    /** The note as it is here. */
    JsonNode note(String key) {
        return disk.read("own").path(key);
    }

    @Override
    public String toString() {
        return name;
    }
}
