package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** Where in the text of a section its clauses and points begin, by their anchors: {@code dieu-5-khoan-2}. */
final class Targets {
    private static final String FIELD = "targets";
    private static final char SEPARATOR = '\t';

    private final Map<String, Integer> starts = new LinkedHashMap<>();

    void add(String anchor, int start) {
        starts.putIfAbsent(anchor, start);
    }

    List<IndexableField> fields() {
        if (starts.isEmpty()) {
            return List.of();
        }
        List<IndexableField> fields = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        starts.forEach((anchor, start) -> {
            fields.add(new StringField(Fields.ANCHOR, anchor, Field.Store.NO));
            lines.append(anchor).append(SEPARATOR).append(start).append('\n');
        });
        fields.add(new BinaryDocValuesField(FIELD, new BytesRef(lines)));
        return fields;
    }

    /** Those of an indexed section, in their order. */
    static Map<String, Integer> of(LeafReader segment, int section) throws IOException {
        Map<String, Integer> starts = new LinkedHashMap<>();
        BinaryDocValues values = DocValues.getBinary(segment, FIELD);
        if (values.advanceExact(section)) {
            values.binaryValue().utf8ToString().lines().forEach(line -> {
                int end = line.indexOf(SEPARATOR);
                starts.put(line.substring(0, end), Integer.parseInt(line.substring(end + 1)));
            });
        }
        return starts;
    }
}
