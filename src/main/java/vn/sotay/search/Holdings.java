package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.citation.Citation;
import vn.sotay.search.Syllables.Syllable;
import vn.sotay.search.WorkDictionary.HeldWork;

/** What the index knows of single works, and which of them take part in an answer. */
final class Holdings {
    private final IndexReader index;
    private final List<Admitted> admitted;
    private final List<FixedBitSet> past;

    private Holdings(IndexReader index, List<Admitted> admitted, List<FixedBitSet> past) {
        this.index = index;
        this.admitted = admitted;
        this.past = past;
    }

    /**
     * Prepares for one answer.
     *
     * @param withheld slugs of works that the viewer may no longer see, whatever the index still says
     */
    static Holdings of(IndexReader index, WorkFilter filter, Viewer viewer, Set<String> withheld) throws IOException {
        List<Admitted> admitted = new ArrayList<>();
        List<FixedBitSet> past = new ArrayList<>();
        for (LeafReaderContext leaf : index.leaves()) {
            Admission admission = new Admission(leaf.reader());
            admitted.add(admission.admitted(filter, viewer, withheld));
            past.add(admission.past());
        }
        return new Holdings(index, admitted, past);
    }

    /** The works of a segment that take part. */
    Admitted admitted(LeafReaderContext leaf) {
        return admitted.get(leaf.ord);
    }

    /** The works of a segment that have been replaced or have expired. */
    FixedBitSet past(LeafReaderContext leaf) {
        return past.get(leaf.ord);
    }

    /** A work with what decides its place among others of one number. */
    private record Dated(HeldWork work, boolean past, String date) {
        static final Comparator<Dated> ORDER = Comparator.comparing(Dated::past)
                .thenComparing(Comparator.comparing(Dated::date).reversed())
                .thenComparingInt(it -> it.work.leaf())
                .thenComparingInt(it -> it.work.document());
    }

    /** Those of these works that may be shown: what is past last, the newest first. */
    List<HeldWork> inOrder(List<HeldWork> works) throws IOException {
        List<Dated> dated = new ArrayList<>();
        for (HeldWork work : works) {
            if (admitted.get(work.leaf()).all().get(work.document())) {
                dated.add(new Dated(work, past.get(work.leaf()).get(work.document()), date(work)));
            }
        }
        return dated.stream().sorted(Dated.ORDER).map(Dated::work).toList();
    }

    /**
     * The same works, first those whose titles have most of the neighbours of these words: "45-CT/TW bầu cử" is the older
     * of two. Among many works, where each article is one, titles are not looked at.
     */
    List<HeldWork> namedFirst(List<HeldWork> works, String words) throws IOException {
        Set<String> wanted = pairs(words);
        if (wanted.isEmpty() || works.size() < 2 || works.size() > Pins.MOST) {
            return works;
        }
        Map<HeldWork, Integer> shared = new HashMap<>();
        for (HeldWork work : works) {
            Set<String> title = pairs(Card.of(segment(work), work.document()).title());
            title.retainAll(wanted);
            shared.put(work, title.size());
        }
        return works.stream()
                .sorted(Comparator.comparing((HeldWork work) -> shared.getOrDefault(work, 0))
                        .reversed())
                .toList();
    }

    private static Set<String> pairs(String text) {
        List<Syllable> syllables = Syllables.of(text);
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < syllables.size(); i++) {
            pairs.add(View.FOLDED_PAIRS.of(syllables.get(i - 1), syllables.get(i)));
        }
        return pairs;
    }

    /** When a work was issued, as exactly as it is known; empty when it is not. */
    String date(HeldWork work) throws IOException {
        SortedDocValues dates = DocValues.getSorted(segment(work), Fields.DATE_ORDER);
        if (!dates.advanceExact(work.document())) {
            return "";
        }
        BytesRef order = dates.lookupOrd(dates.ordValue());
        StringBuilder date = new StringBuilder();
        for (int i = 0; i < order.length - 1; i++) {
            date.append((char) (~order.bytes[order.offset + i] & 0xFF));
        }
        return date.toString();
    }

    /** Those of this year; all of them when none is or no year was given, since a law is often named with a wrong year. */
    List<HeldWork> ofYear(List<HeldWork> works, @Nullable Integer year) throws IOException {
        if (year == null) {
            return works;
        }
        List<HeldWork> ofYear = new ArrayList<>();
        for (HeldWork work : works) {
            Citation number = number(work);
            boolean numbered = number != null && year.equals(number.year());
            boolean titled = Card.of(segment(work), work.document()).title().contains(" " + year);
            if (numbered || titled || date(work).startsWith(year.toString())) {
                ofYear.add(work);
            }
        }
        return ofYear.isEmpty() ? works : ofYear;
    }

    /** Those issued on this day, or about then as far as is known. */
    List<HeldWork> dated(List<HeldWork> works, String day) throws IOException {
        List<HeldWork> dated = new ArrayList<>();
        for (HeldWork work : works) {
            String date = date(work);
            if (!date.isEmpty() && day.startsWith(date)) {
                dated.add(work);
            }
        }
        return dated;
    }

    /** Those issued in the term that this congress began; the undated say it in their slugs, or do not belong. */
    List<HeldWork> ofTerm(List<HeldWork> works, int congress) throws IOException {
        PartyTerm term = PartyTerm.of(congress);
        List<HeldWork> ofTerm = new ArrayList<>();
        for (HeldWork work : works) {
            String date = date(work);
            String slug = Card.of(segment(work), work.document()).slug();
            if (date.isEmpty() ? slug.endsWith("-khoa-" + Citation.roman(congress)) : term.covers(date)) {
                ofTerm.add(work);
            }
        }
        return ofTerm;
    }

    /** The number of a work, taken apart; null when it has none. */
    @Nullable
    Citation number(HeldWork work) throws IOException {
        String number = Card.of(segment(work), work.document()).number();
        return number == null ? null : Citation.find(number).orElse(null);
    }

    /** The section of a work that has the first of these anchors that is there; -1 when none is. */
    int section(HeldWork work, List<String> anchors) throws IOException {
        LeafReader segment = segment(work);
        FixedBitSet works = SegmentFacts.of(segment).works();
        int first = work.document() + 1;
        int end = first < works.length() ? Math.min(works.nextSetBit(first), segment.maxDoc()) : first;
        for (String anchor : anchors) {
            PostingsEnum sections = segment.postings(new Term(Fields.ANCHOR, anchor), PostingsEnum.NONE);
            int section = sections == null || first >= end ? end : sections.advance(first);
            if (section < end) {
                return section;
            }
        }
        return -1;
    }

    private LeafReader segment(HeldWork work) {
        return index.leaves().get(work.leaf()).reader();
    }
}
