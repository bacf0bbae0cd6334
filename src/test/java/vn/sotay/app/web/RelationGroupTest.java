package vn.sotay.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotay.catalog.Relation;
import vn.sotay.catalog.RelationType;

class RelationGroupTest {
    private static final Properties WORDS = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RelationGroupTest.class.getResourceAsStream("/messages/text_vi.properties")),
                StandardCharsets.UTF_8)) {
            WORDS.load(in);
        }
    }

    @Test
    void aLongGroupIsShownInTwoParts() {
        RelationGroup seven = group(7);
        assertEquals(7, seven.first().size(), "one more is no reason to hide it");
        assertEquals(List.of(), seven.others());
        RelationGroup eight = group(8);
        assertEquals(eight.relations().subList(0, 6), eight.first());
        assertEquals(eight.relations().subList(6, 8), eight.others());
    }

    private static RelationGroup group(int size) {
        return new RelationGroup(
                RelationSide.CITED_BY,
                IntStream.range(0, size)
                        .mapToObj(i -> relation(RelationType.CITES, true, "a" + i))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "REPLACES, Thay thế, Được thay thế bởi",
        "AMENDS, 'Sửa đổi, bổ sung', 'Được sửa đổi, bổ sung bởi'",
        "GUIDES, Hướng dẫn thực hiện, Được hướng dẫn bởi",
        "BASED_ON, Căn cứ vào, Là căn cứ của",
        "CITES, Viện dẫn, Được viện dẫn trong",
        "IMPLEMENTS, Triển khai, Được triển khai bởi",
        "CONTINUES, Tiếp tục thực hiện, Được tiếp tục thực hiện bởi",
        "SUMMARISES, Tổng kết, Được tổng kết bởi"
    })
    void saysARelationFromBothEnds(RelationType type, String from, String to) {
        assertEquals(from, words(RelationSide.of(relation(type, false, "a"))));
        assertEquals(to, words(RelationSide.of(relation(type, true, "a"))));
    }

    @ParameterizedTest
    @EnumSource(RelationType.class)
    void everyTypeHasTwoSides(RelationType type) {
        assertNotEquals(RelationSide.of(relation(type, false, "a")), RelationSide.of(relation(type, true, "a")));
    }

    @Test
    void everySideIsOfSomeRelation() {
        Set<RelationSide> met = EnumSet.noneOf(RelationSide.class);
        for (RelationType type : RelationType.values()) {
            met.add(RelationSide.of(relation(type, false, "a")));
            met.add(RelationSide.of(relation(type, true, "a")));
        }
        assertEquals(EnumSet.allOf(RelationSide.class), met);
    }

    @Test
    void whatBecameOfAWorkComesBeforeWhatItMentions() {
        List<RelationGroup> groups = RelationGroup.of(List.of(
                relation(RelationType.CITES, false, "a"),
                relation(RelationType.REPLACES, true, "b"),
                relation(RelationType.CITES, false, "c")));
        assertEquals(
                List.of(RelationSide.REPLACED_BY, RelationSide.CITES),
                groups.stream().map(RelationGroup::side).toList());
        assertEquals(
                List.of("a", "c"),
                groups.get(1).relations().stream().map(Relation::slug).toList());
    }

    private static String words(RelationSide side) {
        return WORDS.getProperty("relation_$" + side.name());
    }

    private static Relation relation(RelationType type, boolean incoming, String slug) {
        return new Relation(type, incoming, slug, "Một văn bản", null, null, null, null, null, null, false, false);
    }
}
