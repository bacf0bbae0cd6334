package vn.sotay.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import vn.sotay.search.Pins.Pin;

/** The beginning of a place that was named: whoever asks for an article wants to read it from its first word. */
final class LeadPassage {
    private LeadPassage() {}

    /** The first sentences of the clause or point that is meant if the section has it, else of the section. */
    static Passage of(LeafReader segment, Pin pin) throws IOException {
        String text = SectionText.of(segment, pin.document());
        Map<String, Integer> starts = Targets.of(segment, pin.document());
        String target =
                pin.targets().stream().filter(starts::containsKey).findFirst().orElse(null);
        if (target == null) {
            String anchor = Card.of(segment, pin.document()).anchor();
            return new Passage(anchor, beginning(text, 0, text.length()), List.of());
        }
        int start = Math.min(starts.getOrDefault(target, 0), text.length());
        int end = text.length();
        for (Map.Entry<String, Integer> other : starts.entrySet()) {
            boolean outside = !other.getKey().startsWith(target);
            if (outside && other.getValue() > start) {
                end = Math.min(end, other.getValue());
            }
        }
        return new Passage(target, beginning(text, start, end), List.of());
    }

    /** Whole sentences as far as a passage reaches; of a first one that is longer, its whole words. */
    private static String beginning(String text, int start, int end) {
        int limit = Math.min(end, start + PassageFinder.MAX_LENGTH);
        String stretch = text.substring(start, end).stripTrailing();
        if (stretch.length() <= limit - start) {
            return stretch;
        }
        int last = 0;
        for (Sentences.Span sentence :
                Sentences.of(stretch.substring(0, Math.min(stretch.length(), 2 * PassageFinder.MAX_LENGTH)))) {
            last = sentence.end() <= PassageFinder.MAX_LENGTH ? sentence.end() : last;
        }
        int word = stretch.lastIndexOf(' ', PassageFinder.MAX_LENGTH);
        return stretch.substring(0, last > 0 ? last : word > 0 ? word : PassageFinder.MAX_LENGTH);
    }
}
