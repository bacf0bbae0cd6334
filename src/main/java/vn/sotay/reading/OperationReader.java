package vn.sotay.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.storage.ContentHash;

/**
 * Reads operations one by one, so that a bad one is refused by itself. Nothing is guessed: what is unknown, of another type or
 * out of range is refused with its name.
 */
final class OperationReader {
    /** What a browser can count to without a mistake. */
    private static final long MOST_COUNTED = 1L << 53;

    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 60;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_CONTEXT = 300;
    private static final int LONGEST_ANCHOR = 300;
    private static final int LARGEST_OFFSET = 100_000_000;
    private static final Pattern COLOUR = Pattern.compile("[a-z]{1,20}|#[0-9a-f]{6}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Map<String, Predicate<JsonNode>> SETTINGS = Map.of(
            "theme", word("light", "dark", "sepia", "contrast", "system"),
            "fontFamily", word("serif", "sans", "system"),
            "fontScale", number(0.5, 4),
            "lineHeight", number(1, 3),
            "margin", number(0, 4),
            "textAlign", word("start", "justify"),
            "mode", word("paged", "scroll"));
    private static final Map<String, String> ALLOWED = Map.of(
            "theme", "must be one of light, dark, sepia, contrast, system",
            "fontFamily", "must be one of serif, sans, system",
            "fontScale", "must be a number from 0.5 to 4",
            "lineHeight", "must be a number from 1 to 3",
            "margin", "must be a number from 0 to 4",
            "textAlign", "must be one of start, justify",
            "mode", "must be one of paged, scroll");

    private final ReadingConfig limits;
    private final UUID client;

    OperationReader(ReadingConfig limits, UUID client) {
        this.limits = limits;
        this.client = client;
    }

    /** @throws RefusedOperation when it is none */
    Operation read(JsonNode node) {
        Fields operation = Fields.of(node, "");
        UUID id = operation.uuid("id");
        if (operation.has("put") == operation.has("delete")) {
            throw operation.refused("put", "must have one of put and delete");
        }
        if (operation.has("delete")) {
            operation.only("id", "base", "baseBefore", "after", "delete");
            UUID item = operation.uuid("delete");
            return new Operation.Delete(
                    id,
                    fingerprint("delete " + item),
                    base(operation),
                    baseBefore(operation),
                    operation.optionalUuid("after"),
                    item);
        }
        Fields put = operation.object("put");
        String kind = put.text("kind", 20);
        return switch (ItemKind.of(kind).orElseThrow(() -> put.refused("kind", "is no kind of item"))) {
            case PROGRESS -> progress(id, operation, put);
            case SETTINGS -> settings(id, operation, put);
            case BOOKMARK -> annotation(id, operation, put, ItemKind.BOOKMARK);
            case HIGHLIGHT -> annotation(id, operation, put, ItemKind.HIGHLIGHT);
            case NOTE -> annotation(id, operation, put, ItemKind.NOTE);
        };
    }

    private Operation annotation(UUID id, Fields operation, Fields put, ItemKind kind) {
        operation.only("id", "base", "baseBefore", "after", "changed", "put");
        put.only("kind", "id", "work", "title", "text", "colour", "tags", "target");
        String colour = put.optionalText("colour", 20);
        if (colour != null && !COLOUR.matcher(colour).matches()) {
            throw put.refused("colour", "must be a lower-case word or #rrggbb");
        }
        List<String> tags = put.texts("tags", MOST_TAGS, LONGEST_TAG);
        ReadingPlace target = put.has("target") ? target(put.object("target")) : null;
        Annotation annotation = new Annotation(
                kind,
                work(put),
                put.optionalText("title", LONGEST_TITLE),
                put.optionalText("text", limits.maxText()),
                colour,
                tags,
                target,
                null);
        if (kind == ItemKind.NOTE && annotation.text() == null) {
            throw put.refused("text", "is required for a note");
        }
        if (kind != ItemKind.NOTE && target == null) {
            throw put.refused("target", "is required for a " + kind.wireName());
        }
        if (kind == ItemKind.HIGHLIGHT && annotation.quoted() == null) {
            throw put.refused("target.quote", "is required for a highlight");
        }
        Set<Annotation.Field> changed = changed(operation);
        UUID item = put.uuid("id");
        return new Operation.Put(
                id,
                fingerprint(item + " " + changed + " " + annotation),
                base(operation),
                baseBefore(operation),
                operation.optionalUuid("after"),
                item,
                changed,
                annotation,
                put.altered());
    }

    private Operation progress(UUID id, Fields operation, Fields put) {
        operation.only("id", "seq", "put");
        put.only("kind", "work", "place", "done");
        long seq = operation.whole("seq", 1, MOST_COUNTED);
        ReadingPlace place = place(put.object("place"), true);
        return new Operation.Advance(id, new Progress(client, work(put), seq, place, place, put.flag("done"), null));
    }

    private Operation settings(UUID id, Fields operation, Fields put) {
        operation.only("id", "put");
        put.only("kind", "values");
        Fields values = put.object("values");
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        values.each((key, value) -> {
            Predicate<JsonNode> allowed = SETTINGS.get(key);
            if (allowed == null) {
                throw values.refused(key, "is no setting that is known here");
            }
            if (!value.isNull() && !allowed.test(value)) {
                throw values.refused(key, String.valueOf(ALLOWED.get(key)));
            }
            chosen.put(
                    key, value.isNull() ? null : value.isTextual() ? value.textValue() : (Object) value.doubleValue());
        });
        return new Operation.Choose(id, fingerprint(new TreeMap<>(chosen).toString()), chosen);
    }

    private ReadingPlace target(Fields target) {
        return place(target, false);
    }

    private ReadingPlace place(Fields place, boolean total) {
        place.only("edition", "anchor", "progression", "totalProgression", "content", "quote", "start", "end");
        String content = place.optionalText("content", 64);
        if (content != null && !HASH.matcher(content).matches()) {
            throw place.refused("content", "must be a SHA-256 in lower-case hexadecimal");
        }
        if (place.has("start") != place.has("end")) {
            throw place.refused("end", "start and end come together");
        }
        Integer start = place.has("start") ? (int) place.whole("start", 0, LARGEST_OFFSET) : null;
        Integer end = start == null ? null : (Integer) (int) place.whole("end", start, LARGEST_OFFSET);
        Double whole = place.part("totalProgression");
        if (total && whole == null) {
            throw place.refused("totalProgression", "is required");
        }
        return new ReadingPlace(
                (int) place.whole("edition", 1, Integer.MAX_VALUE - 1),
                place.text("anchor", LONGEST_ANCHOR),
                place.part("progression"),
                whole,
                content,
                place.has("quote") ? quote(place.object("quote")) : null,
                start,
                end);
    }

    private TextQuote quote(Fields quote) {
        quote.only("exact", "prefix", "suffix");
        return new TextQuote(
                quote.text("exact", limits.maxQuote()),
                quote.optionalText("prefix", LONGEST_CONTEXT),
                quote.optionalText("suffix", LONGEST_CONTEXT));
    }

    private static Set<Annotation.Field> changed(Fields operation) {
        if (!operation.has("changed")) {
            return EnumSet.allOf(Annotation.Field.class);
        }
        Set<Annotation.Field> changed = EnumSet.noneOf(Annotation.Field.class);
        for (String name : operation.texts("changed", 4, 20)) {
            changed.add(Stream.of(Annotation.Field.values())
                    .filter(field -> field.wireName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> operation.refused("changed", "names text, colour, tags or target")));
        }
        return changed;
    }

    private static String work(Fields put) {
        String work = put.text("work", 200);
        if (!SLUG.matcher(work).matches()) {
            throw put.refused("work", "must be the slug of a work");
        }
        return work;
    }

    private static long base(Fields operation) {
        return operation.has("base") ? operation.whole("base", 0, MOST_COUNTED) : 0;
    }

    private static long baseBefore(Fields operation) {
        if (operation.has("baseBefore") && base(operation) > 0) {
            throw operation.refused("baseBefore", "goes without a base");
        }
        return operation.has("baseBefore") ? operation.whole("baseBefore", 0, MOST_COUNTED) : 0;
    }

    private static long fingerprint(String said) {
        return Long.parseUnsignedLong(
                ContentHash.of(said.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16), 16);
    }

    private static Predicate<JsonNode> word(String... words) {
        Set<String> known = Set.of(words);
        return value -> value.isTextual() && known.contains(value.textValue());
    }

    private static Predicate<JsonNode> number(double from, double to) {
        return value -> value.isNumber() && value.doubleValue() >= from && value.doubleValue() <= to;
    }
}
