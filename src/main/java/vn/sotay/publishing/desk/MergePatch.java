package vn.sotay.publishing.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, RFC 7396, section 2. The depth of both documents is bounded by their parser. */
final class MergePatch {
    private MergePatch() {}

    /** What the target becomes; neither document is changed. */
    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged =
                target.isObject() ? ((ObjectNode) target.deepCopy()) : JsonNodeFactory.instance.objectNode();
        patch.fields().forEachRemaining(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode before = merged.path(change.getKey());
                merged.set(change.getKey(), apply(before, change.getValue()));
            }
        });
        return merged;
    }
}
