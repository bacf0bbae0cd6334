package vn.sotay.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;

/** The properties of a JSON object in an operation, read strictly; text becomes NFC. */
final class Fields {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final JsonNode object;
    private final String path;
    private final @Nullable Fields above;
    private boolean altered;

    private Fields(JsonNode object, String path, @Nullable Fields above) {
        this.object = object;
        this.path = path;
        this.above = above;
    }

    static Fields of(JsonNode node, String path) {
        return of(node, path, null);
    }

    private static Fields of(JsonNode node, String path, @Nullable Fields above) {
        if (!node.isObject()) {
            throw new RefusedOperation("invalid", path.isEmpty() ? null : path, "must be an object");
        }
        return new Fields(node, path, above);
    }

    RefusedOperation refused(String name, String message) {
        return new RefusedOperation("invalid", path(name), message);
    }

    /** Whether any text was not in NFC, or blank. */
    boolean altered() {
        return altered;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    void only(String... names) {
        Set<String> known = Set.of(names);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw refused(name.length() > 40 ? name.substring(0, 40) : name, "is not known here");
            }
        });
    }

    void each(BiConsumer<String, JsonNode> visit) {
        object.fields().forEachRemaining(field -> visit.accept(field.getKey(), field.getValue()));
    }

    Fields object(String name) {
        if (!has(name)) {
            throw refused(name, "is required");
        }
        return of(object.get(name), path(name), this);
    }

    UUID uuid(String name) {
        UUID found = optionalUuid(name);
        if (found == null) {
            throw refused(name, "is required");
        }
        return found;
    }

    @Nullable
    UUID optionalUuid(String name) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = object.get(name);
        if (!value.isTextual() || !UUID_FORM.matcher(value.textValue()).matches()) {
            throw refused(name, "must be a UUID");
        }
        return UUID.fromString(value.textValue());
    }

    String text(String name, int longest) {
        String text = optionalText(name, longest);
        if (text == null) {
            throw refused(name, "is required");
        }
        return text;
    }

    /** Null when it is absent or blank. */
    @Nullable
    String optionalText(String name, int longest) {
        return has(name) ? text(object.get(name), name, longest) : null;
    }

    List<String> texts(String name, int most, int longest) {
        if (!has(name)) {
            return List.of();
        }
        JsonNode array = object.get(name);
        if (!array.isArray() || array.size() > most) {
            throw refused(name, "must be a list of at most " + most);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            String text = text(element, name, longest);
            if (text == null) {
                throw refused(name, "must not hold blank text");
            }
            texts.add(text);
        }
        return texts;
    }

    long whole(String name, long least, long most) {
        JsonNode value = object.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw refused(name, "must be a whole number from " + least + " to " + most);
        }
        return value.longValue();
    }

    /** From 0 to 1; null when absent. */
    @Nullable
    Double part(String name) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = object.get(name);
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            throw refused(name, "must be a number from 0 to 1");
        }
        return value.doubleValue() + 0.0;
    }

    boolean flag(String name) {
        if (has(name) && !object.get(name).isBoolean()) {
            throw refused(name, "must be true or false");
        }
        return object.path(name).booleanValue();
    }

    private @Nullable String text(JsonNode value, String name, int longest) {
        if (!value.isTextual()) {
            throw refused(name, "must be text");
        }
        String typed = value.textValue();
        if (typed.length() > longest) {
            throw new RefusedOperation("too-long", path(name), "must have at most " + longest + " characters");
        }
        for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
            int point = typed.codePointAt(at);
            if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                throw refused(name, "must not hold the null character or broken surrogates");
            }
        }
        String text = Folding.nfc(typed);
        if (!text.equals(typed) || text.isBlank()) {
            noteAltered();
        }
        return text.isBlank() ? null : text;
    }

    private void noteAltered() {
        altered = true;
        if (above != null) {
            above.noteAltered();
        }
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
