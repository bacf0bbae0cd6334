package vn.sotay.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The few lines of a document that every hit shows, kept apart from its text: reading them must not unpack a whole section.
 *
 * @param lines of a work its slug, title, number, kind and coverage; of a section its anchor and heading
 */
record Card(List<String> lines) {
    private static final String FIELD = "card";
    /** No text has this character: it is refused at the door. */
    private static final String SEPARATOR = "\u0000";

    static Card ofWork(String slug, String title, @Nullable String number, String kind, String coverage) {
        return new Card(List.of(slug, title, number == null ? "" : number, kind, coverage));
    }

    static Card ofSection(String anchor, String heading) {
        return new Card(List.of(anchor, heading));
    }

    BinaryDocValuesField field() {
        return new BinaryDocValuesField(FIELD, new BytesRef(String.join(SEPARATOR, lines)));
    }

    static Card of(LeafReader segment, int document) throws IOException {
        return of(all(segment), document);
    }

    /** The cards of a segment, to be read in ascending order. */
    static BinaryDocValues all(LeafReader segment) throws IOException {
        return DocValues.getBinary(segment, FIELD);
    }

    static Card of(BinaryDocValues cards, int document) throws IOException {
        if (!cards.advanceExact(document)) {
            throw new IllegalStateException("document " + document + " has no card");
        }
        return new Card(Arrays.asList(cards.binaryValue().utf8ToString().split(SEPARATOR, -1)));
    }

    String slug() {
        return lines.get(0);
    }

    String title() {
        return lines.get(1);
    }

    @Nullable
    String number() {
        return filled(lines.get(2));
    }

    String kind() {
        return lines.get(3);
    }

    String coverage() {
        return lines.get(4);
    }

    String anchor() {
        return lines.get(0);
    }

    @Nullable
    String heading() {
        return filled(lines.get(1));
    }

    private static @Nullable String filled(String line) {
        return line.isBlank() ? null : line;
    }
}
