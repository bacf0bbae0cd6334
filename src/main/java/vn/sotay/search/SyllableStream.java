package vn.sotay.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import vn.sotay.search.Syllables.Syllable;

/** Hands syllables that were cut once to Lucene, in one of the views. */
final class SyllableStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<Syllable> syllables;
    private final View view;
    private int next;

    SyllableStream(List<Syllable> syllables, View view) {
        this.syllables = syllables;
        this.view = view;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        int last = view.pairs() ? next + 1 : next;
        if (last >= syllables.size()) {
            return false;
        }
        clearAttributes();
        Syllable first = syllables.get(next++);
        Syllable second = syllables.get(last);
        term.append(view.pairs() ? view.of(first, second) : view.of(first));
        offset.setOffset(first.start(), second.end());
        return true;
    }
}
