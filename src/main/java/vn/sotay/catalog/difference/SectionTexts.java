package vn.sotay.catalog.difference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A section with its paragraphs, and its words once somebody asks for them. */
final class SectionTexts {
    private final SectionText section;
    private final List<String> paragraphs;
    private @Nullable Map<String, Integer> words;

    SectionTexts(SectionText section) {
        this.section = section;
        this.paragraphs = Paragraphs.of(section.html());
    }

    String anchor() {
        return section.anchor();
    }

    String heading() {
        return section.heading();
    }

    int level() {
        return section.level();
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    int size() {
        return section.html().length();
    }

    /** Whether both have a text, and the same. */
    boolean sameText(SectionTexts other) {
        return !paragraphs.isEmpty() && paragraphs.equals(other.paragraphs);
    }

    /** The text as a key; chapters without a text of their own have none. */
    @Nullable
    List<String> textOrNull() {
        return paragraphs.isEmpty() ? null : paragraphs;
    }

    @Nullable
    String headingOrNull() {
        return section.heading().isEmpty() ? null : section.heading();
    }

    Map<String, Integer> words() {
        Map<String, Integer> counted = words;
        if (counted == null) {
            counted = Words.counted(paragraphs);
            words = counted;
        }
        return counted;
    }
}
