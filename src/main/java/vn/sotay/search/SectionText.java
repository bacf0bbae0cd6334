package vn.sotay.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/**
 * The text of a section, kept for passages. It lies in the index as it is: a page of hits shows passages of sixty sections,
 * and unpacking each from a compressed block of many cost more than finding them.
 */
final class SectionText {
    private static final String FIELD = "text";

    private SectionText() {}

    static BinaryDocValuesField field(String text) {
        return new BinaryDocValuesField(FIELD, new BytesRef(text));
    }

    static String of(LeafReader segment, int section) throws IOException {
        return of(all(segment), section);
    }

    /** The texts of a segment, to be read in ascending order. */
    static BinaryDocValues all(LeafReader segment) throws IOException {
        return DocValues.getBinary(segment, FIELD);
    }

    static String of(BinaryDocValues texts, int section) throws IOException {
        if (!texts.advanceExact(section)) {
            throw new IllegalStateException("document " + section + " has no text");
        }
        BytesRef text = texts.binaryValue();
        // The JDK's own decoder is the faster one.
        return new String(text.bytes, text.offset, text.length, StandardCharsets.UTF_8);
    }
}
