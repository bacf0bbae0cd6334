package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @Test
    void nothingMeansServe() {
        assertEquals(Command.Verb.SERVE, Command.parse().verb());
    }

    @Test
    void importTakesAFolderAndFlagsInAnyOrder() {
        Command command = Command.parse("import", "--dry-run", "thu-muc", "--strict");
        assertEquals(Path.of("thu-muc"), command.path());
        assertTrue(command.has("--dry-run"));
        assertTrue(command.has("--strict"));
        assertFalse(Command.parse("import").has("--dry-run"));
    }

    @Test
    void missesTakesOneFlagAndNoPath() {
        assertTrue(Command.parse("misses", "--all").has("--all"));
        assertEquals(Command.Verb.MISSES, Command.parse("misses").verb());
        assertThrows(IllegalArgumentException.class, () -> Command.parse("misses", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "backup", "restore", "export", "backup a b", "import --force", "backup --dry-run f"})
    void wrongUsageIsSaid(String line) {
        assertThrows(IllegalArgumentException.class, () -> Command.parse(line.split(" ", -1)));
    }
}
