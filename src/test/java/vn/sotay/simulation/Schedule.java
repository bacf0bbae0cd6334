package vn.sotay.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.client.ReaderClient;

/** One run: things happen, things go wrong, then all is healed and looked at. */
final class Schedule {
    private static final int STEPS = 45;
    private static final List<String> COLOURS = List.of("yellow", "green", "blue");
    /** More requests than any sync of so small a library takes. */
    private static final int ENDLESS = 60;

    private final World world;
    private final Editors editors;
    private final List<Member> members;
    private final List<Phone> phones = new ArrayList<>();
    private final List<Phone> asleep = new ArrayList<>();
    private final Path backup;
    private final Runnable placing;
    private final Consumer<Member> erasing;
    private @Nullable Set<String> withdrawnAtBackup;
    private boolean restored;
    private int written;

    /**
     * @param placing has notes follow the library
     * @param erasing erases all that is a reader's own
     */
    Schedule(
            World world, Editors editors, List<Member> members, Path backup, Runnable placing, Consumer<Member> erasing)
            throws IOException {
        this.world = world;
        this.editors = editors;
        this.members = members;
        this.backup = backup;
        this.placing = placing;
        this.erasing = erasing;
        add("nobody's phone", null);
        add("A's phone", members.get(0));
        add("A's tablet", members.get(0));
        add("B's phone", members.get(1));
    }

    private Phone add(String name, @Nullable Member member) throws IOException {
        Phone phone = new Phone(world, name, member, new Phone.Disk(world, World.JSON.createObjectNode()));
        phones.add(phone);
        return phone;
    }

    void run() throws Exception {
        for (Member member : members) {
            world.snapshot(member); // every backup knows the readers' histories
        }
        for (int i = 0; i < 6; i++) {
            editors.act();
        }
        for (int step = 0; step < STEPS; step++) {
            happen(world.dice.nextInt(101));
        }
        heal();
        check();
        proportion();
    }

    private void happen(int what) throws Exception {
        Phone phone = world.dice.of(phones);
        if (what < 30) {
            on(phone, () -> phone.library.step());
        } else if (what < 36) {
            on(phone, () -> fetch(phone));
        } else if (what < 58) {
            on(phone, () -> phone.own != null && phone.own.step());
        } else if (what < 78) {
            on(phone, () -> phone.own != null && write(phone, phone.own));
        } else if (what < 88) {
            editors.act();
        } else if (what < 92) {
            forget();
            world.redeliver();
        } else if (what < 94) {
            editors.move(world.dice.of(members));
        } else if (what < 95) {
            if (world.dice.chance(0.6)) {
                placing.run();
            } else {
                erase(world.dice.of(members));
            }
        } else if (what < 97) {
            // Switched on again only when all is healed.
            if (phone.idle() && asleep.size() < 2) {
                world.note(phone + " has a twin, who sleeps");
                world.happens("phone copied and asleep");
                asleep.add(new Phone(world, phone + "'s twin", phone.member, phone.twin()));
            }
        } else if (what < 100) {
            disk();
        } else {
            world.note("the database starts anew");
            world.happens("database started anew");
            world.machine.restartDatabase();
        }
    }

    private void erase(Member member) throws IOException {
        world.note("everything of " + member.id + " is erased");
        world.happens("everything erased");
        member.promises.erases(world.snapshot(member), phonesOf(member));
        erasing.accept(member);
    }

    private List<Phone> phonesOf(Member member) {
        return Stream.concat(phones.stream(), asleep.stream())
                .filter(phone -> phone.member == member)
                .toList();
    }

    private void forget() throws Exception {
        if (world.sabotage == Sabotage.OPERATIONS_FORGOTTEN) {
            world.machine.run("delete from reading_operation");
        }
    }

    private void disk() throws Exception {
        if (withdrawnAtBackup == null) {
            world.note("backup");
            world.happens("backup");
            world.machine.backup(backup);
            members.forEach(member -> member.promises.backedUp());
            withdrawnAtBackup = new TreeSet<>(editors.withdrawn);
        } else if (!restored && world.dice.chance(0.7)) {
            world.note("restore");
            world.happens("restore of a backup");
            restored = true;
            world.machine.restore(backup);
            editors.withdrawn.retainAll(withdrawnAtBackup);
            for (Member member : members) {
                Set<String> deleted = new TreeSet<>();
                member.promises.restored(world.snapshot(member, deleted), deleted, phonesOf(member));
            }
            if (world.dice.chance(0.3)) {
                erase(world.dice.of(members)); // before phones have heard of either
            }
        }
    }

    private interface Act {
        boolean go() throws IOException, InterruptedException;
    }

    private void on(Phone phone, Act act) throws IOException, InterruptedException {
        try {
            act.go();
        } catch (Killed e) {
            world.note("    " + phone + " is killed");
            phone.boot();
        } catch (IOException e) {
            if (world.healed) {
                throw e;
            }
            world.note("    " + e.getMessage());
        }
    }

    /** Gets some of what is missing of the bodies, if anything is. */
    private boolean fetch(Phone phone) throws IOException, InterruptedException {
        for (Map.Entry<String, JsonNode> work : phone.held().entrySet()) {
            for (String hash : work.getValue().path("toc").findValuesAsText("content")) {
                if (!phone.disk.read("bodies").has(hash)) {
                    if (phone.bundles) {
                        phone.library.bundle("works/" + work.getKey().substring(5));
                    } else {
                        phone.library.fetch(hash);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /** The reader does something on the phone. */
    private boolean write(Phone phone, ReaderClient own) throws IOException {
        Promises promises = phone.promises();
        List<String> notes = List.copyOf(phone.notes().keySet());
        int what = world.dice.nextInt(10);
        String text = "ghi chú " + ++written;
        if (what < 3 || notes.isEmpty()) {
            world.note(phone + " writes " + text);
            own.change("item/" + world.dice.uuid(), note(phone).put("text", text));
        } else if (what < 7) {
            String key = world.dice.of(notes);
            ObjectNode fields = World.JSON.createObjectNode();
            if (world.dice.chance(0.7)) {
                promises.letsGo(phone.note(key));
                fields.put("text", text);
            } else {
                promises.outdates(phone.note(key));
                fields.put("colour", world.dice.of(COLOURS));
            }
            world.note(phone + " edits " + key + " " + fields);
            own.change(key, fields);
        } else if (what < 8) {
            String key = world.dice.of(notes);
            world.note(phone + " deletes " + key);
            promises.letsGo(phone.note(key));
            own.delete(key);
        } else if (what < 9) {
            world.note(phone + " reads on");
            String work = "mp-" + world.dice.nextInt(3);
            ObjectNode progress =
                    World.JSON.createObjectNode().put("kind", "progress").put("work", work);
            progress.putObject("place")
                    .put("edition", 1)
                    .put("anchor", "bai-1")
                    .put("progression", 0.5)
                    .put("totalProgression", world.dice.nextInt(100) / 100.0);
            own.change("place/" + work, progress);
        } else {
            own.change("settings", World.JSON.createObjectNode().put("fontScale", 1 + world.dice.nextInt(10) / 10.0));
        }
        return true;
    }

    private ObjectNode note(Phone phone) {
        ObjectNode note = World.JSON.createObjectNode().put("kind", "note").put("work", "mp-" + world.dice.nextInt(9));
        if (world.dice.chance(0.6)) {
            JsonNode work = phone.held().get("work/" + note.path("work").asText());
            ObjectNode target = note.putObject("target").put("anchor", "bai-1").put("progression", 0.25);
            target.put(
                    "edition",
                    work == null
                            ? 1
                            : Math.max(1, work.path("edition").path("number").asInt()));
            if (world.dice.chance(0.5)) {
                target.putObject("quote")
                        .put("exact", "chi bộ")
                        .put("prefix", "")
                        .put("suffix", " ");
            }
        }
        return note;
    }

    private void heal() throws Exception {
        world.note("-- healed --");
        world.healed = true;
        phones.addAll(asleep);
        for (Phone phone : phones) {
            phone.boot();
        }
        world.redeliver();
        everybody();
        // Copies of old requests come once more, when all is in order.
        for (int i = 0; i < 3; i++) {
            forget();
            world.redeliver();
        }
        placing.run();
        everybody();
        everybody();
    }

    private void everybody() throws Exception {
        for (Phone phone : phones) {
            int requests = 0;
            while (phone.library.step()) {
                assertTrue(++requests < ENDLESS, "pages end");
            }
            while (phone.own != null && phone.own.step()) {
                assertTrue(++requests < ENDLESS, "syncs end");
            }
        }
    }

    private void check() throws Exception {
        sees();
        Map<String, Phone> fresh = new TreeMap<>();
        for (Phone phone : phones) {
            String who = phone.member == null ? "" : phone.member.id;
            if (!fresh.containsKey(who)) {
                fresh.put(who, fresh(phone.member));
            }
            assertEquals(fresh.get(who).held().toString(), phone.held().toString(), () -> phone + " and a new one");
            assertEquals(
                    comparable(fresh.get(who).owned()),
                    comparable(phone.owned()),
                    () -> phone + " has what a new one gets");
        }
        Phone one = world.dice.of(phones);
        for (int requests = 0; fetch(one); requests++) {
            assertTrue(requests < 3 * ENDLESS, "bodies end");
        }
        JsonNode bodies = one.disk.read("bodies");
        one.held()
                .values()
                .forEach(work -> work.path("toc")
                        .forEach(section ->
                                assertTrue(bodies.has(section.path("content").asText()), () -> one + " gets all")));
        for (Member member : members) {
            member.promises.check(world.snapshot(member));
        }
    }

    /** Everybody sees exactly what stands in the database for them. */
    private void sees() throws Exception {
        Truth truth = new Truth(world.machine);
        for (Phone phone : phones) {
            truth.check(phone.member, phone.held());
            editors.withdrawn.forEach(slug -> assertFalse(phone.held().containsKey("work/" + slug), slug));
        }
    }

    private Phone fresh(@Nullable Member member) throws IOException, InterruptedException {
        Phone fresh = new Phone(world, "a new phone", member, new Phone.Disk(world, World.JSON.createObjectNode()));
        while (fresh.library.step() | (fresh.own != null && fresh.own.step())) {
            // to the last pages
        }
        return fresh;
    }

    /** In one order and without what says nothing: an item as it was sent leaves out what the service fills in. */
    private static String comparable(Map<String, JsonNode> held) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(held).forEach((key, value) -> {
            JsonNode told = value.has("place") ? value.path("place") : value;
            lines.append(key).append(' ').append(World.sorted(told)).append('\n');
        });
        return lines.toString();
    }

    /** After a few more changes each phone gets at most what the log names since. */
    private void proportion() throws Exception {
        long head = Long.parseLong(
                world.machine.list("select rev::text from revision_head").get(0));
        for (int i = 0; i < 2; i++) {
            editors.act();
        }
        Set<String> changed = new LinkedHashSet<>(
                world.machine.list("select subject || ' ' || slug from revision where rev > " + head));
        for (Phone phone : phones) {
            phone.received = 0;
            while (phone.library.step()) {
                // to the last page
            }
            assertTrue(
                    phone.received <= changed.size(),
                    () -> phone + " got " + phone.received + " changes where " + changed + " had changed");
            assertFalse(phone.library.step(), "nothing more");
            assertTrue(phone.received <= changed.size(), "and nothing twice");
        }
        sees();
    }
}
