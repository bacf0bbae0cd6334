package vn.sotay.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** The form in which content and placements are kept. */
final class ContentForm {
    // A later release may write more, and be gone back from.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ContentForm() {}

    static String write(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of text and numbers always has a JSON form", e);
        }
    }

    static Content read(String kind, String text) {
        return switch (kind) {
            case "progress" -> read(text, Progress.class);
            case "settings" -> read(text, Settings.class);
            default -> read(text, Annotation.class);
        };
    }

    static @Nullable Placement placement(@Nullable String text) {
        return text == null ? null : read(text, Placement.class);
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept cannot be read", e);
        }
    }
}
