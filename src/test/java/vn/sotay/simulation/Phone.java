package vn.sotay.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.client.LibraryClient;
import vn.sotay.client.ReaderClient;
import vn.sotay.client.Storage;

/** A phone with the app. */
final class Phone {
    private final World world;
    private final String name;
    final @Nullable Member member;
    final Disk disk;
    private final Line line;
    private final int limit;
    LibraryClient library;

    @Nullable
    ReaderClient own;
    /** Changes that came since the count began. */
    int received;

    Phone(World world, String name, @Nullable Member member, Disk disk) throws IOException {
        this.world = world;
        this.name = name;
        this.member = member;
        this.disk = disk;
        this.line = new Line(world, world.service(member), this);
        this.limit = 1 + world.dice.nextInt(4);
        this.library = new LibraryClient(line, disk, limit);
        boot();
    }

    /** What is on the disk of a phone. A kill strikes just before something is written, or just after. */
    static final class Disk extends Storage {
        private final World world;

        Disk(World world, Map<String, JsonNode> content) throws IOException {
            this.world = world;
            super.commit(content);
        }

        @Override
        protected void commit(Map<String, JsonNode> writes) throws IOException {
            strike();
            super.commit(writes);
            strike();
        }

        private void strike() {
            if (!world.healed && world.dice.chance(0.01)) {
                throw new Killed();
            }
        }

        /** What another phone would start with that had this one's state: its own name, and nothing to send. */
        Disk twin() throws IOException {
            Map<String, JsonNode> content = under("");
            content.remove("me/client");
            content.remove("me/seq");
            return new Disk(world, content);
        }
    }

    /** Starts the app. */
    void boot() throws IOException {
        library = new LibraryClient(line, disk, limit);
        while (member != null) {
            try {
                own = new ReaderClient(line, disk, world.dice::uuid);
                return;
            } catch (Killed e) {
                world.note(name + " is killed while it starts");
            }
        }
    }

    Promises promises() {
        return java.util.Objects.requireNonNull(member).promises;
    }

    /** The reader's notes here. */
    TreeMap<String, JsonNode> notes() {
        return new TreeMap<>(disk.under("item/"));
    }

    /** What the note says here. */
    String text(String id) {
        return disk.get("item/" + id).path("text").asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
