package vn.sotay.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The query's terms as they stand in one index: where each occurs, and what an occurrence is worth. */
final class Lanes {
    /** What a work or section is called. */
    private static final Set<Zone> NAMES = EnumSet.of(Zone.HEADING, Zone.TITLE, Zone.NUMBER);

    private final IndexSearcher searcher;
    private final Ranking ranking;
    private final Map<String, List<Wanted>> byField = new HashMap<>();
    private final Map<Integer, List<Lane>> bySegment = new HashMap<>();

    /** A term that is looked up, and how often it was found. */
    private static final class Wanted {
        final QueryTerms.Clause clause;
        final BytesRef term;
        long documents;
        long occurrences;

        @Nullable
        SimScorer scorer;

        Wanted(QueryTerms.Clause clause) {
            this.clause = clause;
            this.term = new BytesRef(clause.term());
        }
    }

    Lanes(IndexSearcher searcher, QueryTerms query, Ranking ranking) throws IOException {
        this.searcher = searcher;
        this.ranking = ranking;
        for (QueryTerms.Clause clause : query.clauses()) {
            byField.computeIfAbsent(clause.field(), field -> new ArrayList<>()).add(new Wanted(clause));
        }
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            bySegment.put(leaf.ord, lookUp(leaf.reader()));
        }
        weigh();
    }

    /** The lanes of one segment; they can be walked along once. */
    List<Lane> in(LeafReaderContext leaf) {
        return bySegment.getOrDefault(leaf.ord, List.of());
    }

    private List<Lane> lookUp(LeafReader segment) throws IOException {
        SegmentFacts facts = SegmentFacts.of(segment);
        List<Lane> lanes = new ArrayList<>();
        for (Map.Entry<String, List<Wanted>> field : byField.entrySet()) {
            Terms terms = segment.terms(field.getKey());
            if (terms == null) {
                continue;
            }
            TermsEnum each = terms.iterator();
            for (Wanted wanted : field.getValue()) {
                if (each.seekExact(wanted.term)) {
                    wanted.documents += each.docFreq();
                    wanted.occurrences += each.totalTermFreq();
                    Zone zone = wanted.clause.zone();
                    lanes.add(new Lane(
                            each.postings(null, PostingsEnum.FREQS),
                            wanted,
                            zone == null ? null : facts.lengths().get(zone)));
                }
            }
        }
        return lanes;
    }

    /** What a term is worth depends on how rare it is everywhere. */
    private void weigh() throws IOException {
        for (Map.Entry<String, List<Wanted>> field : byField.entrySet()) {
            CollectionStatistics all = searcher.collectionStatistics(field.getKey());
            for (Wanted wanted : field.getValue()) {
                Zone zone = wanted.clause.zone();
                if (all != null && zone != null && wanted.documents > 0) {
                    wanted.scorer = ranking.similarity(zone)
                            .scorer(
                                    wanted.clause.weight(),
                                    all,
                                    new TermStatistics(wanted.term, wanted.documents, wanted.occurrences));
                }
            }
        }
    }

    /** What it is worth to have much of the query. */
    Completeness completeness(QueryTerms query) throws IOException {
        CollectionStatistics texts = searcher.collectionStatistics(Zone.TEXT.field(View.FOLDED));
        double places = texts == null ? searcher.getIndexReader().maxDoc() : texts.docCount();
        return new Completeness(
                rarity(View.FOLDED, query.size(), places),
                rarity(View.FOLDED_PAIRS, query.pairs(), places),
                ranking.together());
    }

    /** The inverse document frequency of each part of the query, as in BM25; by the zone in which it is most common. */
    private float[] rarity(View view, int parts, double places) {
        long[] having = new long[parts];
        for (Zone zone : Zone.values()) {
            for (Wanted wanted : byField.getOrDefault(zone.field(view), List.of())) {
                int number = wanted.clause.number();
                if (wanted.clause.part() != QueryTerms.Part.NONE && number < parts) {
                    having[number] = Math.max(having[number], wanted.documents);
                }
            }
        }
        float[] rarity = new float[parts];
        for (int i = 0; i < parts; i++) {
            double most = Math.min(having[i], places);
            rarity[i] = (float) Math.log1p((places - most + 0.5) / (most + 0.5));
        }
        return rarity;
    }

    /** The documents of one term in one segment, in their order. */
    static final class Lane {
        private final PostingsEnum postings;
        private final Wanted wanted;
        private final byte @Nullable [] lengths;

        private Lane(PostingsEnum postings, Wanted wanted, byte @Nullable [] lengths) {
            this.postings = postings;
            this.wanted = wanted;
            this.lengths = lengths;
        }

        /** Adds this term's part to the documents between {@code from} and {@code to}. */
        void addTo(Tally tally, int from, int to) throws IOException {
            QueryTerms.Part part = wanted.clause.part();
            long bit = wanted.clause.bit();
            boolean named = wanted.clause.zone() != null && NAMES.contains(wanted.clause.zone());
            SimScorer scorer = wanted.scorer;
            byte[] lengthOf = lengths;
            int doc = postings.docID();
            if (doc < from) {
                doc = postings.advance(from);
            }
            for (; doc < to; doc = postings.nextDoc()) {
                float score = scorer == null || lengthOf == null
                        ? wanted.clause.weight()
                        : scorer.score(postings.freq(), lengthOf[doc]);
                tally.add(doc - from, score, part, bit, named);
            }
        }
    }
}
