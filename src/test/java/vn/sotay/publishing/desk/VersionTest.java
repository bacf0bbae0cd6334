package vn.sotay.publishing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

class VersionTest {
    @Test
    void aWriteNamesWhatItStartsFrom() {
        Version.check("\"v3\"", 3);
        Version.check("\"v2\", \"v3\"", 3);
        Version.check("*", 3);
        assertEquals(ProblemType.PRECONDITION_REQUIRED, refused(null));
        assertEquals(ProblemType.PRECONDITION_REQUIRED, refused(" "));
        assertEquals(ProblemType.PRECONDITION_FAILED, refused("\"v2\""));
        assertEquals(ProblemType.PRECONDITION_FAILED, refused("v3"));
        // Comparison is strong: a weak tag never matches.
        assertEquals(ProblemType.PRECONDITION_FAILED, refused("W/\"v3\""));
    }

    @Test
    void aTagIsOfOneVersion() {
        assertTrue(Version.matches(Version.tag(12), 12));
        assertFalse(Version.matches(Version.tag(12), 1));
    }

    private static ProblemType refused(@Nullable String ifMatch) {
        return assertThrows(ProblemException.class, () -> Version.check(ifMatch, 3))
                .type();
    }
}
