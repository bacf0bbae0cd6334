package vn.sotay.simulation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.sotay.Library;
import vn.sotay.SettableClock;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.ShelfDefinition;
import vn.sotay.catalog.WorkMetadata;
import vn.sotay.publishing.Actor;
import vn.sotay.publishing.Manuscript;
import vn.sotay.publishing.Publishing;
import vn.sotay.wire.Heard;

/** Those who change the library, and once in a while who may see what. */
final class Editors {
    static final List<String> CELLS = List.of("mp-a1", "mp-a2", "mp-b1");
    private static final List<String> AUDIENCES =
            List.of("public", "public", "members", "mp-a", "mp-a1", "mp-b1", "mp-a2,mp-b");
    private static final List<String> WORDS =
            List.of("sinh hoạt", "chi bộ", "nghị quyết", "đọc sách", "học tập", "ghi chép");
    private static final int WORKS = 9;

    private final World world;
    private final Publishing publishing;
    private final SettableClock clock;
    private final Member staff;
    private final Map<String, Piece> works = new HashMap<>();
    /** Withdrawn for good, as far as no restore brings them back. */
    final TreeSet<String> withdrawn = new TreeSet<>();

    private int written;

    private record Piece(String title, String text, String audience, List<String> shelves, List<String> cites) {}

    Editors(World world, Publishing publishing, SettableClock clock, Member staff) {
        this.world = world;
        this.publishing = publishing;
        this.clock = clock;
        this.staff = staff;
    }

    /** Something changes; or nothing, where the machine stops or it is not allowed. */
    void act() throws IOException {
        boolean stopping = !world.healed && world.dice.chance(0.1);
        if (stopping) {
            world.machine.doom(1 + world.dice.nextInt(3));
            world.happens("machine stopped under editors");
        }
        // Whatever the clock says: it decides nothing.
        world.happens("clock jump");
        clock.forward(Duration.ofDays(world.dice.nextInt(800) - 400));
        try {
            int what = world.dice.nextInt(10);
            if (what == 0) {
                shelf();
            } else if (what == 1 && !works.isEmpty()) {
                clock.reset();
                withdraw(world.dice.of(works.keySet().stream().sorted().toList()));
            } else {
                publish("mp-" + world.dice.nextInt(WORKS));
            }
        } catch (RuntimeException e) {
            // A slug that is taken, or the machine stopped.
            world.note("    not: " + e);
        } finally {
            clock.reset();
            if (stopping) {
                world.machine.spare();
                world.restart();
            }
        }
    }

    private void shelf() {
        String slug = "mp-tu-" + world.dice.nextInt(3);
        world.note("editor shelf " + slug);
        publishing.publishShelves(
                List.of(new ShelfDefinition(slug, "Tủ " + ++written, "Mô tả " + written, written % 5)));
    }

    private void publish(String slug) {
        Piece before = works.get(slug);
        Piece after = before == null
                ? new Piece("Tên " + ++written, text(), world.dice.of(AUDIENCES), List.of(), List.of())
                : changed(before);
        works.put(slug, after);
        world.note("editor " + slug + " " + after.title + " " + after.audience + " " + after.text.hashCode());
        Library.Draft draft = Library.work(slug, after.title)
                .audience(Audience.parse(after.audience))
                .linked(after.cites.stream()
                        .filter(other -> !other.equals(slug))
                        .map(other -> new WorkMetadata.Link(RelationType.CITES, other, null, null, null))
                        .toArray(WorkMetadata.Link[]::new))
                .text(after.text);
        after.shelves.forEach(draft::on);
        publishing.publish(
                List.of(publishing.prepare(new Manuscript(draft.metadata(), after.text))), new Actor("mp", false));
    }

    private Piece changed(Piece work) {
        return switch (world.dice.nextInt(5)) {
            case 0 -> new Piece("Tên " + ++written, work.text, work.audience, work.shelves, work.cites);
            case 1 -> new Piece(work.title, work.text, world.dice.of(AUDIENCES), work.shelves, work.cites);
            case 2 -> new Piece(work.title, work.text, work.audience, shelves(), work.cites);
            case 3 ->
                new Piece(
                        work.title, work.text, work.audience, work.shelves, List.of("mp-" + world.dice.nextInt(WORKS)));
            default -> new Piece(work.title, text(), work.audience, work.shelves, work.cites);
        };
    }

    private List<String> shelves() {
        return world.dice.chance(0.5) ? List.of() : List.of("mp-tu-" + world.dice.nextInt(3));
    }

    private String text() {
        if (world.dice.chance(0.1)) {
            return "";
        }
        List<String> sections = new ArrayList<>();
        for (int i = 0; i <= world.dice.nextInt(3); i++) {
            sections.add("## Bài " + (i + 1) + "\n\n" + world.dice.of(WORDS) + ' ' + world.dice.of(WORDS) + ' '
                    + (world.dice.chance(0.5) ? "" : ++written) + '.');
        }
        return String.join("\n\n", sections);
    }

    private void withdraw(String slug) throws IOException {
        world.note("editor withdraws " + slug);
        String address = "/api/v1/editorial/works/" + slug;
        Heard answer = world.send(
                staff,
                "POST",
                address + "/withdraw",
                Map.of("If-Match", tag(address)),
                World.JSON.createObjectNode().put("reason", "Có sai sót."));
        if (answer.statusCode() == 200) {
            world.happens("withdrawn");
            withdrawn.add(slug);
        }
    }

    /** A reader goes to another cell. */
    void move(Member member) throws IOException {
        String cell = world.dice.of(CELLS);
        world.note("move " + member.id + " to " + cell);
        world.happens("reader moved");
        String address = "/api/v1/admin/readers/" + member.id;
        Map<String, String> state = Map.of("If-Match", tag(address));
        World.is(
                200,
                world.send(
                        staff,
                        "PATCH",
                        address,
                        state,
                        World.JSON.createObjectNode().put("committee", cell)));
    }

    private String tag(String address) throws IOException {
        return world.send(staff, "GET", address, Map.of(), null)
                .headers()
                .firstValue("etag")
                .orElse("");
    }
}
