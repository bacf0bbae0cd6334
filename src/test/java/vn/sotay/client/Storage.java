package vn.sotay.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a device remembers: values by key that change together or not at all. This one lasts as long as the process. */
public class Storage {
    private final TreeMap<String, JsonNode> values = new TreeMap<>();

    /** All of it or nothing; once it returns, it outlives the process. A missing node removes. */
    protected void commit(Map<String, JsonNode> writes) throws IOException {
        values.putAll(writes);
        writes.forEach((key, value) -> values.remove(key, MissingNode.getInstance()));
    }

    /** The value, a missing node where there is none. */
    public final JsonNode get(String key) {
        return values.getOrDefault(key, MissingNode.getInstance());
    }

    /** All values whose keys begin so, in the order of keys. */
    public final SortedMap<String, JsonNode> under(String prefix) {
        return new TreeMap<>(values.subMap(prefix, prefix + Character.MAX_VALUE));
    }

    /** A transaction: what it writes it sees at once, and others once it is committed. */
    final Writes begin() {
        return new Writes(this);
    }

    static final class Writes extends Storage {
        private final TreeMap<String, JsonNode> written = new TreeMap<>();
        private final Storage storage;

        private Writes(Storage storage) {
            this.storage = storage;
            super.values.putAll(storage.values);
        }

        Writes put(String key, JsonNode value) {
            written.put(key, value);
            super.values.put(key, value);
            return this;
        }

        Writes put(String key, String value) {
            return put(key, TextNode.valueOf(value));
        }

        Writes remove(String key) {
            written.put(key, MissingNode.getInstance());
            super.values.remove(key);
            return this;
        }

        Writes removeUnder(String prefix) {
            under(prefix).keySet().forEach(this::remove);
            return this;
        }

        void commit() throws IOException {
            storage.commit(written);
        }
    }
}
