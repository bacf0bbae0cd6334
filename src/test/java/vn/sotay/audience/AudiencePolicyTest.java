package vn.sotay.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudiencePolicyTest {
    private static final Viewer MEMBER_OF_A = new Viewer(true, Set.of("dang-bo-a", "chi-bo-1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public|true|true|true",
                "members|false|true|true",
                "dang-bo-a|false|false|true",
                "dang-bo-b|false|false|false",
                "dang-bo-b,chi-bo-1|false|false|true"
            })
    void decidesForEveryKindOfViewer(String audience, boolean anonymous, boolean member, boolean memberOfA) {
        Audience parsed = Audience.parse(audience);
        assertEquals(anonymous, AudiencePolicy.admits(parsed, Viewer.ANONYMOUS));
        assertEquals(member, AudiencePolicy.admits(parsed, new Viewer(true, Set.of())));
        assertEquals(memberOfA, AudiencePolicy.admits(parsed, MEMBER_OF_A));
    }

    @Test
    void committeesWithoutMembershipAdmitNobody() {
        Viewer pretender = new Viewer(false, Set.of("dang-bo-a"));
        assertEquals(List.of("public"), AudiencePolicy.admitted(List.of("public", "members", "dang-bo-a"), pretender));
        assertEquals("public", pretender.key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "public; public; true",
                "public; members; true",
                "public; a,b; true",
                "members; public; false",
                "members; members; true",
                "members; a; true",
                "a; members; false",
                "a,b; a; true",
                "a; a,b; false",
                "a; public; false"
            })
    void anAudienceReachesAnotherIfNobodyOfThatIsLeftOut(String wide, String narrow, boolean reaches) {
        assertEquals(reaches, AudiencePolicy.reaches(Audience.parse(wide), Audience.parse(narrow)));
    }

    @Test
    void anAudienceHasOneText() {
        assertEquals("a,b", Audience.parse("b,a").toString());
        assertEquals(Audience.parse("a,b"), Audience.parse("b,a"));
        assertEquals(Audience.PUBLIC, Audience.parse("public"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,", "A", "a b", "đảng", ",,"})
    void whatIsNoAudienceIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Audience.parse(text));
    }

    @Test
    void viewersWithOtherCommitteesHaveOtherKeys() {
        assertNotEquals(MEMBER_OF_A.key(), new Viewer(true, Set.of("dang-bo-a")).key());
        assertEquals(MEMBER_OF_A.key(), new Viewer(true, Set.of("chi-bo-1", "dang-bo-a")).key());
    }
}
