package vn.sotay.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

    @Test
    void sendsWhatABrowserNeeds() {
        assertEquals(
                "a {\ncolor: red;\nmargin: 0 auto;\n}\nb { top: 0; }",
                StyleSheet.lean(
                        "/* one\n * comment */\na {\n  color: red; /* why */\n\n  margin: 0 auto;\n}\n/**/b { top: 0; }\n"));
    }

    @Test
    void hasAnAddressOfItsContent() {
        StyleSheet one = new StyleSheet("sotay", List.of("base"));
        StyleSheet other = new StyleSheet("sotay", List.of("base", "print"));
        assertNotEquals(one.address(), other.address());
        assertEquals(one.address(), new StyleSheet("sotay", List.of("base")).address());
        String sent = new String(other.bytes(), StandardCharsets.UTF_8);
        assertTrue(sent.contains("--paper:") && sent.contains("@media print"));
    }
}
