package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.Folding;

/**
 * A bookmark, a highlight or a note.
 *
 * @param title the work's title as the device knew it
 * @param target null when it is about the whole work
 * @param conflictOf the item whose other text this is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Annotation(
        ItemKind kind,
        String work,
        @Nullable String title,
        @Nullable String text,
        @Nullable String colour,
        List<String> tags,
        @Nullable ReadingPlace target,
        @Nullable UUID conflictOf)
        implements Content {

    /** What can be changed, each for itself. */
    enum Field {
        TEXT,
        COLOUR,
        TAGS,
        TARGET;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Annotation {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** Whether a reader would say it is the same. */
    boolean looksLike(Annotation other) {
        return sameThing(other) && Objects.equals(colour, other.colour) && tags.equals(other.tags);
    }

    /** Whether it is the same but for how it is marked. */
    boolean sameThing(Annotation other) {
        return kind == other.kind
                && work.equals(other.work)
                && Objects.equals(text, other.text)
                && Objects.equals(target, other.target);
    }

    boolean differs(Field field, Annotation other) {
        return switch (field) {
            case TEXT -> !Objects.equals(text, other.text);
            case COLOUR -> !Objects.equals(colour, other.colour);
            case TAGS -> !tags.equals(other.tags);
            case TARGET -> !Objects.equals(target, other.target);
        };
    }

    /** This with one field of the other. */
    Annotation with(Field field, Annotation other) {
        return switch (field) {
            case TEXT -> new Annotation(kind, work, title, other.text, colour, tags, target, conflictOf);
            case COLOUR -> new Annotation(kind, work, title, text, other.colour, tags, target, conflictOf);
            case TAGS -> new Annotation(kind, work, title, text, colour, other.tags, target, conflictOf);
            case TARGET -> new Annotation(kind, work, title, text, colour, tags, other.target, conflictOf);
        };
    }

    /** Its text as a note beside it, which nobody's edit touches. */
    Annotation beside(UUID of) {
        return new Annotation(ItemKind.NOTE, work, title, text, colour, tags, target, of);
    }

    @JsonIgnore
    @Nullable
    String quoted() {
        return target == null || target.quote() == null ? null : target.quote().exact();
    }

    /** What it can be found by: words without accents. */
    @JsonIgnore
    String searched() {
        StringBuilder words = new StringBuilder();
        for (String part : new @Nullable String[] {text, quoted(), title, String.join(" ", tags)}) {
            if (part != null && !part.isEmpty()) {
                words.append(part).append('\n');
            }
        }
        return Folding.folded(words.toString());
    }
}
