package vn.sotay.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A YAML mapping being written: keys in the order in which they are given, those without a value left out. */
final class YamlKeys {
    private final List<String> lines = new ArrayList<>();

    /** A term or a slug. */
    YamlKeys word(String key, @Nullable String word) {
        return word == null ? this : raw(key, YamlScalar.plain(word));
    }

    /** Any text. */
    YamlKeys text(String key, @Nullable String text) {
        return text == null ? this : raw(key, YamlScalar.quoted(text));
    }

    /** What has one form in YAML: a number, true, a nested value. */
    YamlKeys raw(String key, @Nullable Object value) {
        if (value != null) {
            lines.add(key + ": " + value);
        }
        return this;
    }

    /** A list on one line. */
    <T> YamlKeys list(String key, List<T> items, Function<T, String> form) {
        return items.isEmpty() ? this : raw(key, items.stream().map(form).collect(Collectors.joining(", ", "[", "]")));
    }

    /** A list with a line for each item. */
    <T> YamlKeys rows(String key, List<T> items, Function<T, YamlKeys> form) {
        if (!items.isEmpty()) {
            lines.add(key + ":");
            items.forEach(item -> lines.add("  - " + form.apply(item).inline()));
        }
        return this;
    }

    /** The mapping on one line. */
    String inline() {
        return "{" + String.join(", ", lines) + "}";
    }

    /** The mapping with a line for each key, as the document itself or, with a hyphen in front, as an item of a list. */
    String block(boolean item) {
        String lead = item ? "- " : "";
        String indent = item ? "\n  " : "\n";
        return lead + String.join(indent, lines) + "\n";
    }
}
