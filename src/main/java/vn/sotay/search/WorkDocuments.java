package vn.sotay.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.WorkSummary;
import vn.sotay.citation.Heading;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.text.SortKeys;

/** Makes the block of documents under which a work is found. */
final class WorkDocuments {
    private WorkDocuments() {}

    /** The work, then its sections. */
    static List<Document> of(IndexedWork work) {
        List<Document> block = new ArrayList<>(1 + work.sections().size());
        Runs runs = new Runs(work.audience());
        PhraseCounter phrases = new PhraseCounter();
        Document itself = workItself(work, runs, phrases);
        block.add(itself);
        for (IndexedWork.Text section : work.sections()) {
            block.add(section(work.summary().slug(), section, runs, phrases));
        }
        runs.field().ifPresent(itself::add);
        itself.add(WorkPhrases.field(phrases.phrases()));
        return block;
    }

    private static Document workItself(IndexedWork work, Runs runs, PhraseCounter phrases) {
        WorkSummary summary = work.summary();
        Document document = new Document();
        document.add(new StringField(Fields.SLUG, summary.slug(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.SLUG_ORDER, new BytesRef(summary.slug())));
        document.add(new StringField(Fields.IS_WORK, Fields.YES, Field.Store.NO));
        document.add(new StringField(Fields.AUDIENCE, work.audience().toString(), Field.Store.NO));
        document.add(Card.ofWork(
                        summary.slug(),
                        summary.title(),
                        summary.number(),
                        summary.kind().wire(),
                        summary.coverage().wire())
                .field());
        document.add(new SortedDocValuesField(Fields.DATE_ORDER, dateOrder(summary)));
        document.add(new SortedDocValuesField(Fields.NUMBER_ORDER, numberOrder(summary.number())));
        for (Facet facet : Facet.values()) {
            for (String term : facet.terms(work)) {
                document.add(new StringField(facet.field(), term, Field.Store.NO));
            }
        }
        ReferenceKeys.of(work).forEach(key -> document.add(new StringField(Fields.REFERENCE, key, Field.Store.NO)));
        Set<String> names = WorkNames.of(summary);
        names.forEach(name -> document.add(new StringField(Fields.NAME, name, Field.Store.NO)));
        WorkNames.gaps(names).forEach(gap -> document.add(new StringField(Fields.NAME_GAP, gap, Field.Store.NO)));
        List<Syllable> title = addZone(document, Zone.TITLE, summary.title());
        document.add(nameLength(title));
        runs.add(summary.title(), title, Runs.OF_TITLE);
        count(phrases, summary.title(), title);
        addZone(document, Zone.ABOUT, about(summary));
        addNumber(document, summary);
        return document;
    }

    private static void addNumber(Document document, WorkSummary summary) {
        String kind = summary.kind().label();
        String number = summary.number();
        if (number == null) {
            addZone(document, Zone.NUMBER, kind);
            return;
        }
        document.add(new StringField(Fields.WHOLE_NUMBER, WholeNumbers.of(number), Field.Store.NO));
        // Both ways in which people name a document, for the pairs of neighbours.
        addZone(document, Zone.NUMBER, kind + ' ' + number + '\n' + kind + " số " + number);
    }

    private static Document section(String slug, IndexedWork.Text section, Runs runs, PhraseCounter phrases) {
        Document document = new Document();
        Targets targets = new Targets();
        String text = PlainText.of(section.html(), targets);
        document.add(new StringField(Fields.SLUG, slug, Field.Store.NO));
        document.add(new StringField(Fields.ANCHOR, section.anchor(), Field.Store.NO));
        targets.fields().forEach(document::add);
        document.add(Card.ofSection(section.anchor(), section.heading()).field());
        document.add(SectionText.field(text));
        List<Syllable> heading = addZone(document, Zone.HEADING, section.heading());
        document.add(nameLength(Syllables.of(Heading.parse(section.heading()).title())));
        runs.add(section.heading(), heading, Runs.OF_HEADING);
        count(phrases, section.heading(), heading);
        List<Syllable> syllables = addZone(document, Zone.TEXT, text);
        runs.add(text, syllables, Runs.OF_TEXT);
        phrases.add(text, syllables);
        return document;
    }

    /** What stands in a title or heading is a subject of the work, even if it stands there once. */
    private static void count(PhraseCounter phrases, String text, List<Syllable> syllables) {
        phrases.add(text, syllables);
        phrases.add(text, syllables);
    }

    private static NumericDocValuesField nameLength(List<Syllable> name) {
        long different = name.stream().map(Syllable::folded).distinct().count();
        return new NumericDocValuesField(Fields.NAME_LENGTH, different);
    }

    /** Gives the syllables of the text, so that it is cut only once. */
    private static List<Syllable> addZone(Document document, Zone zone, String text) {
        List<Syllable> syllables = Syllables.of(text);
        if (syllables.isEmpty()) {
            return syllables;
        }
        for (View view : View.values()) {
            document.add(new Field(zone.field(view), new SyllableStream(syllables, view), type(zone, view)));
        }
        return syllables;
    }

    private static FieldType type(Zone zone, View view) {
        if (view != View.FOLDED) {
            return Fields.COUNTED;
        }
        return zone == Zone.TEXT ? Fields.LOCATED : Fields.MEASURED;
    }

    private static String about(WorkSummary summary) {
        return Stream.of(
                        Stream.ofNullable(summary.issuer()),
                        summary.creators().stream(),
                        summary.topics().stream(),
                        Stream.ofNullable(summary.year()).map(String::valueOf))
                .flatMap(names -> names)
                .collect(Collectors.joining("\n"));
    }

    /** Bytes whose ascending order is the descending order of dates, undated last. */
    private static BytesRef dateOrder(WorkSummary summary) {
        PartialDate issued = summary.issued();
        Integer year = summary.year();
        String date = issued != null ? issued.text() : year != null ? String.format(Locale.ROOT, "%04d", year) : "";
        byte[] bytes = date.getBytes(StandardCharsets.US_ASCII);
        byte[] order = Arrays.copyOf(bytes, bytes.length + 1);
        for (int i = 0; i < bytes.length; i++) {
            order[i] = (byte) ~bytes[i];
        }
        order[bytes.length] = (byte) 0xFF;
        return new BytesRef(order);
    }

    /** Numbers in their numerical order, works without one last. */
    private static BytesRef numberOrder(@Nullable String number) {
        byte[] key = number == null ? new byte[0] : SortKeys.of(number);
        byte[] order = new byte[key.length + 1];
        order[0] = (byte) (number == null ? 1 : 0);
        System.arraycopy(key, 0, order, 1, key.length);
        return new BytesRef(order);
    }
}
