package vn.sotay.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** What a work often speaks of, kept with its document: so the phrases of all works are added up without reading a text. */
final class WorkPhrases {
    private static final String FIELD = "phrases";

    private WorkPhrases() {}

    static BinaryDocValuesField field(List<PhraseCounter.Phrase> phrases) {
        String lines = phrases.stream()
                .map(phrase -> phrase.count() + "\t" + phrase.text())
                .collect(Collectors.joining("\n"));
        return new BinaryDocValuesField(FIELD, new BytesRef(lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** The phrases of a segment's works. */
    static BinaryDocValues of(LeafReader segment) throws IOException {
        return DocValues.getBinary(segment, FIELD);
    }

    /** Reads the phrases of one work with their counts. */
    static void read(BytesRef value, ObjIntConsumer<String> phrase) {
        String lines = value.utf8ToString();
        for (int from = 0; from < lines.length(); ) {
            int tab = lines.indexOf('\t', from);
            int end = lines.indexOf('\n', tab);
            end = end < 0 ? lines.length() : end;
            phrase.accept(lines.substring(tab + 1, end), Integer.parseInt(lines, from, tab, 10));
            from = end + 1;
        }
    }
}
