package vn.sotay.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;

/** What stands in the database, read past all code of the service but the one rule on who sees what. */
final class Truth {
    private static final String WORKS = """
            select json_build_object('slug', w.slug, 'audience', w.audience, 'title', w.title, 'edition', e.number,
              'shelves', (select coalesce(json_agg(s.slug order by s.slug), '[]') from shelf_work p
                          join shelf s on s.id = p.shelf_id where p.work_id = w.id),
              'toc', (select coalesce(json_agg(json_build_array(t.anchor, t.heading, encode(t.body, 'hex'), t.size)
                                               order by t.ordinal), '[]') from section t where t.edition_id = e.id))::text
            from work w left join edition e on e.work_id = w.id and e.number = w.current_edition""";
    private static final String SHELVES = "select json_build_object('slug', slug, 'title', title)::text from shelf";
    private static final String COMMITTEES = """
            with recursive up as (select c.* from committee c join reader r on r.committee = c.id where r.uid = '%s'
              union all select c.* from committee c join up on c.id = up.parent)
            select slug from up""";

    private final Machine machine;
    private final Map<String, JsonNode> works = new TreeMap<>();
    private final Map<String, JsonNode> shelves = new TreeMap<>();

    Truth(Machine machine) throws SQLException, IOException {
        this.machine = machine;
        for (String work : machine.list(WORKS)) {
            JsonNode json = World.JSON.readTree(work);
            works.put("work/" + json.path("slug").asText(), json);
        }
        for (String shelf : machine.list(SHELVES)) {
            JsonNode json = World.JSON.readTree(shelf);
            shelves.put(
                    "shelf/" + json.path("slug").asText(),
                    World.JSON.createObjectNode().set("title", json.path("title")));
        }
    }

    private Viewer viewer(@Nullable Member member) throws SQLException {
        return member == null
                ? Viewer.ANONYMOUS
                : new Viewer(true, new HashSet<>(machine.list(COMMITTEES.formatted(member.id))));
    }

    /** Fails unless this is what the reader may see. */
    void check(@Nullable Member member, Map<String, JsonNode> held) throws SQLException {
        Viewer viewer = viewer(member);
        Map<String, JsonNode> expected = new TreeMap<>(shelves);
        works.forEach((key, work) -> {
            if (AudiencePolicy.admits(Audience.parse(work.path("audience").asText()), viewer)) {
                expected.put(key, ((ObjectNode) work.deepCopy()).without(java.util.List.of("slug", "audience")));
            }
        });
        Map<String, JsonNode> found = new TreeMap<>();
        held.forEach((key, value) -> found.put(key, key.startsWith("work/") ? reduced(value) : title(value)));
        assertEquals(lines(expected), lines(found), () -> "what " + viewer + " may see");
    }

    private static JsonNode title(JsonNode shelf) {
        return World.JSON.createObjectNode().set("title", shelf.path("title"));
    }

    private static ObjectNode reduced(JsonNode work) {
        ObjectNode reduced = World.JSON.createObjectNode();
        reduced.set("title", work.path("title"));
        JsonNode edition = work.path("edition").path("number");
        reduced.set("edition", edition.isMissingNode() ? World.JSON.nullNode() : edition);
        TreeMap<String, JsonNode> shelves = new TreeMap<>();
        work.path("shelves").forEach(place -> shelves.put(place.path("slug").asText(), place.path("slug")));
        shelves.values().forEach(reduced.putArray("shelves")::add);
        var toc = reduced.putArray("toc");
        work.path("toc")
                .forEach(entry -> toc.addArray()
                        .add(entry.path("anchor"))
                        .add(entry.path("heading"))
                        .add(entry.path("content"))
                        .add(entry.path("size")));
        return reduced;
    }

    private static String lines(Map<String, JsonNode> all) {
        StringBuilder lines = new StringBuilder();
        all.forEach((key, value) -> lines.append(key).append(' ').append(value).append('\n'));
        return lines.toString();
    }
}
