package vn.sotay.reading;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes for other programs: the annotations of the W3C Web Annotation Data Model, with Readium's ProgressionSelector. */
final class NoteCollection {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NoteCollection() {}

    /** What stands before the annotations of a collection. */
    static String head(UUID reader) {
        return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:uuid:" + reader
                + "\",\"type\":\"AnnotationCollection\",\"label\":\"Ghi chú của tôi\","
                + "\"first\":{\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[";
    }

    /** What stands behind them. */
    static String tail(long total) {
        return "]},\"total\":" + total + "}";
    }

    static String annotation(ReadingItem item) {
        ObjectNode note = JSON.createObjectNode();
        note.put("id", "urn:uuid:" + item.id());
        note.put("type", "Annotation");
        note.put("motivation", motivation(item.kind()));
        if (item.createdAt() != null) {
            note.put("created", item.createdAt().toString());
        }
        if (item.changedAt() != null) {
            note.put("modified", item.changedAt().toString());
        }
        ArrayNode bodies = JSON.createArrayNode();
        if (item.text() != null) {
            body(bodies, item.text(), "commenting");
        }
        List<String> tags = item.tags();
        if (tags != null) {
            tags.forEach(tag -> body(bodies, tag, "tagging"));
        }
        if (!bodies.isEmpty()) {
            note.set("body", bodies);
        }
        note.set("target", target(item));
        return note.toString();
    }

    private static void body(ArrayNode bodies, String text, String purpose) {
        bodies.addObject()
                .put("type", "TextualBody")
                .put("value", text)
                .put("format", "text/plain")
                .put("purpose", purpose);
    }

    private static ObjectNode target(ReadingItem item) {
        ObjectNode target = JSON.createObjectNode().put("type", "SpecificResource");
        ReadingPlace place = item.target();
        String work = "/api/v1/works/" + item.work();
        ObjectNode source = target.putObject("source").put("type", "Text");
        source.put("id", place == null ? work : work + "/editions/" + place.edition() + "/sections/" + place.anchor());
        if (item.title() != null) {
            source.put("title", item.title());
        }
        if (item.colour() != null) {
            target.put("styleClass", item.colour());
        }
        if (place != null) {
            selectors(target.putArray("selector"), place);
        }
        return target;
    }

    private static void selectors(ArrayNode selectors, ReadingPlace place) {
        TextQuote quote = place.quote();
        if (quote != null) {
            ObjectNode selector =
                    selectors.addObject().put("type", "TextQuoteSelector").put("exact", quote.exact());
            if (quote.prefix() != null) {
                selector.put("prefix", quote.prefix());
            }
            if (quote.suffix() != null) {
                selector.put("suffix", quote.suffix());
            }
        }
        if (place.start() != null && place.end() != null) {
            selectors
                    .addObject()
                    .put("type", "TextPositionSelector")
                    .put("start", place.start())
                    .put("end", place.end());
        }
        if (place.progression() != null) {
            selectors.addObject().put("type", "ProgressionSelector").put("value", place.progression());
        }
    }

    private static String motivation(@Nullable ItemKind kind) {
        return kind == ItemKind.BOOKMARK ? "bookmarking" : kind == ItemKind.HIGHLIGHT ? "highlighting" : "commenting";
    }
}
