package vn.sotay.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Vocabulary.Term;

/** The keys of one YAML mapping, each known and given once. What is absent, or noted as wrong, reads as null or empty. */
final class Fields {
    private final Map<String, Node> values = new HashMap<>();
    private final FileErrors.AtNodes errors;
    private final Scalars scalars;
    private final int line;

    private Fields(FileErrors.AtNodes errors, int line) {
        this.errors = errors;
        this.scalars = new Scalars(errors);
        this.line = line;
    }

    /** The fields of a mapping in which {@code known} keys may stand; missing ones are noted at {@code line}. */
    static Fields of(MappingNode mapping, List<String> known, FileErrors.AtNodes errors, int line) {
        Fields fields = new Fields(errors, line);
        for (NodeTuple tuple : mapping.getValue()) {
            fields.take(tuple, known);
        }
        return fields;
    }

    /** The fields of a mapping within a list or of a key; null, and noted, if it is no mapping. */
    static @Nullable Fields of(Node node, String name, List<String> known, FileErrors.AtNodes errors) {
        if (node instanceof MappingNode mapping) {
            return of(mapping, known, errors, errors.line(node));
        }
        errors.add(node, "'" + name + "' must be a mapping of " + String.join(", ", known));
        return null;
    }

    private void take(NodeTuple tuple, List<String> known) {
        Node keyNode = tuple.getKeyNode();
        if (!(keyNode instanceof ScalarNode scalar)) {
            errors.add(keyNode, "a key must be a word, not a " + Scalars.type(keyNode));
            return;
        }
        String key = scalar.getValue();
        if (!known.contains(key)) {
            String shown = key.length() <= 60 ? key : key.substring(0, 60) + "…";
            errors.add(keyNode, "unknown key '" + shown + "'" + Words.hint(key, known));
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            errors.add(keyNode, "the key '" + key + "' is given twice");
        }
    }

    /** Notes that a key which must be there is not. */
    void require(String... keys) {
        for (String key : keys) {
            if (!values.containsKey(key)) {
                errors.errors().add(line, "the key '" + key + "' is missing");
            }
        }
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    /** Line of the value, or of the mapping when the key is absent. */
    int line(String key) {
        Node node = values.get(key);
        return node == null ? line : errors.line(node);
    }

    @Nullable
    String text(String key, int maxLength) {
        Node node = values.get(key);
        return node == null ? null : scalars.text(node, key, maxLength);
    }

    @Nullable
    PartialDate date(String key) {
        Node node = values.get(key);
        return node == null ? null : scalars.date(node, key);
    }

    @Nullable
    Integer integer(String key, int min, int max) {
        Node node = values.get(key);
        return node == null ? null : scalars.integer(node, key, min, max);
    }

    boolean flag(String key) {
        Node node = values.get(key);
        return node != null && scalars.flag(node, key);
    }

    @Nullable
    String url(String key) {
        Node node = values.get(key);
        return node == null ? null : scalars.url(node, key);
    }

    <T extends Enum<T> & Term> @Nullable T term(String key, Class<T> vocabulary) {
        Node node = values.get(key);
        return node == null ? null : scalars.term(node, key, vocabulary);
    }

    /** A list of texts, or one text; none twice. */
    List<String> texts(String key, int maxLength) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        List<Node> items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (Node item : items) {
            String text = scalars.text(item, key, maxLength);
            if (text != null && texts.contains(text)) {
                errors.add(item, "'" + key + "' names '" + text + "' twice");
            } else if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** The items of a list. */
    List<Node> items(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        boolean empty = node instanceof ScalarNode scalar && Objects.equals(scalar.getTag(), Tag.NULL);
        errors.add(
                node,
                empty
                        ? "'" + key + "' has no value; leave it out when there is none"
                        : "'" + key + "' must be a list, not a " + Scalars.type(node));
        return List.of();
    }
}
