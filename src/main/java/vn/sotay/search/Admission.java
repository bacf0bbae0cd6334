package vn.sotay.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.WorkFilter;

/**
 * Which works of a segment take part in an answer: those that the viewer may see and the filters leave. Decided before
 * anything is counted, so that totals and facets never tell of a work that the viewer may not see.
 */
final class Admission {
    private static final SegmentCache<FixedBitSet> PAST = SegmentCache.ofAll(Admission::past);
    /** Nearly every query is asked by somebody of whom nothing is known. */
    private static final SegmentCache<FixedBitSet> ANONYMOUS =
            SegmentCache.ofAll(segment -> visible(segment, Viewer.ANONYMOUS));

    private final LeafReader segment;

    Admission(LeafReader segment) {
        this.segment = segment;
    }

    /** Works that have been replaced or have expired; not to be changed. */
    FixedBitSet past() throws IOException {
        return PAST.of(segment);
    }

    private static FixedBitSet past(LeafReader segment) throws IOException {
        FixedBitSet past = new FixedBitSet(segment.maxDoc());
        for (EffectStatus status : Set.of(EffectStatus.REPLACED, EffectStatus.EXPIRED)) {
            add(segment.postings(new Term(Facet.STATUS.field(), status.wire()), PostingsEnum.NONE), past);
        }
        return past;
    }

    /**
     * The works that may be shown under a filter, and those that only one part of it keeps out.
     *
     * @param withheld slugs of works that the viewer may no longer see, whatever the index still says
     */
    Admitted admitted(WorkFilter filter, Viewer viewer, Set<String> withheld) throws IOException {
        Map<Facet, FixedBitSet> having = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String wanted = facet.wanted(filter);
            if (wanted != null) {
                having.put(facet, having(facet, wanted));
            }
        }
        return new Admitted(shown(viewer, withheld), having);
    }

    private FixedBitSet shown(Viewer viewer, Set<String> withheld) throws IOException {
        FixedBitSet visible = visible(viewer);
        Bits alive = segment.getLiveDocs();
        if (alive == null && withheld.isEmpty()) {
            return visible;
        }
        FixedBitSet accepted = visible.clone();
        if (alive != null) {
            for (int doc = accepted.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(accepted, doc)) {
                if (!alive.get(doc)) {
                    accepted.clear(doc);
                }
            }
        }
        for (String slug : withheld) {
            FixedBitSet block = new FixedBitSet(segment.maxDoc());
            add(segment.postings(new Term(Fields.SLUG, slug), PostingsEnum.NONE), block);
            accepted.andNot(block);
        }
        return accepted;
    }

    /** The works that everybody may see. */
    FixedBitSet everybodys() throws IOException {
        FixedBitSet everybodys = new FixedBitSet(segment.maxDoc());
        add(segment.postings(new Term(Fields.AUDIENCE, Audience.PUBLIC.toString()), PostingsEnum.NONE), everybodys);
        return everybodys;
    }

    private static int next(FixedBitSet bits, int doc) {
        return doc + 1 < bits.length() ? bits.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The works that this viewer may see, whether still there or not; not to be changed. */
    FixedBitSet visible(Viewer viewer) throws IOException {
        return viewer.equals(Viewer.ANONYMOUS) ? ANONYMOUS.of(segment) : visible(segment, viewer);
    }

    private static FixedBitSet visible(LeafReader segment, Viewer viewer) throws IOException {
        FixedBitSet visible = new FixedBitSet(segment.maxDoc());
        Terms audiences = segment.terms(Fields.AUDIENCE);
        if (audiences == null) {
            return visible;
        }
        TermsEnum each = audiences.iterator();
        for (BytesRef audience = each.next(); audience != null; audience = each.next()) {
            if (AudiencePolicy.admits(Audience.parse(audience.utf8ToString()), viewer)) {
                add(each.postings(null, PostingsEnum.NONE), visible);
            }
        }
        return visible;
    }

    private FixedBitSet having(Facet facet, String value) throws IOException {
        FixedBitSet having = new FixedBitSet(segment.maxDoc());
        Terms terms = segment.terms(facet.field());
        if (terms == null) {
            return having;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(new BytesRef(value)) == TermsEnum.SeekStatus.END) {
            return having;
        }
        for (BytesRef term = each.term(); term != null; term = each.next()) {
            String found = term.utf8ToString();
            if (!found.startsWith(value)) {
                break;
            }
            if (found.length() == value.length() || found.charAt(value.length()) == Facet.NAME) {
                add(each.postings(null, PostingsEnum.NONE), having);
            }
        }
        return having;
    }

    private static void add(@Nullable PostingsEnum postings, FixedBitSet bits) throws IOException {
        if (postings == null) {
            return;
        }
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            bits.set(doc);
        }
    }
}
