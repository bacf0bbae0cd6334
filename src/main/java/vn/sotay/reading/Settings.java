package vn.sotay.reading;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the reader likes to read, on all devices. Values are text or numbers. */
record Settings(Map<String, Object> values) implements Content {
    /** The id that they are kept under. */
    static final UUID KEY = UUID.nameUUIDFromBytes("settings".getBytes(StandardCharsets.UTF_8));

    Settings {
        values = Map.copyOf(values);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.SETTINGS;
    }

    @Override
    public @Nullable String work() {
        return null;
    }

    /** These with other values for some; null takes one away. */
    Settings with(Map<String, @Nullable Object> chosen) {
        Map<String, Object> all = new TreeMap<>(values);
        chosen.forEach((key, value) -> {
            if (value == null) {
                all.remove(key);
            } else {
                all.put(key, value);
            }
        });
        return new Settings(all);
    }
}
