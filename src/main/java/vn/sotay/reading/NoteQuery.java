package vn.sotay.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;

/**
 * Which of a reader's notes are wanted.
 *
 * @param words words that must all be in it, accents aside
 * @param lost whether only those are wanted that have no place now
 */
record NoteQuery(
        @Nullable String words,
        @Nullable String work,
        @Nullable ItemKind kind,
        boolean lost) {
    private static final int MOST_WORDS = 10;

    /** The condition, with the reader first among its values. */
    String where(UUID reader, List<Object> values) {
        StringBuilder where = new StringBuilder("where reader = ? and kind in ('bookmark', 'highlight', 'note')");
        values.add(reader);
        if (work != null) {
            where.append(" and work = ?");
            values.add(work);
        }
        if (kind != null) {
            where.append(" and kind = ?");
            values.add(kind.wireName());
        }
        if (lost) {
            where.append(" and placement::jsonb ->> 'state' = 'lost'");
        }
        for (String word : folded()) {
            where.append(" and search like ? escape '!'");
            values.add('%' + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%');
        }
        return where.toString();
    }

    private List<String> folded() {
        List<String> all = new ArrayList<>();
        if (words != null) {
            for (String word : Folding.folded(words).split("\\s+", -1)) {
                if (!word.isEmpty() && all.size() < MOST_WORDS) {
                    all.add(word);
                }
            }
        }
        return all;
    }
}
