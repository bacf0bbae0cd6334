package vn.sotay.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The style sheets there are: one for whoever reads, one more for the editorial desk. */
@ApplicationScoped
class StyleSheets {
    private final StyleSheet reading;
    private final StyleSheet desk;

    StyleSheets() {
        reading = new StyleSheet("sotay", List.of("base", "pages", "reader", "panels", "offline", "notes", "print"));
        desk = new StyleSheet("desk", List.of("desk", "administration"));
    }

    StyleSheet reading() {
        return reading;
    }

    StyleSheet desk() {
        return desk;
    }

    Optional<StyleSheet> named(String name) {
        return List.of(reading, desk).stream()
                .filter(sheet -> sheet.name().equals(name))
                .findAny();
    }
}
