package vn.sotay.publishing;

import java.util.List;
import java.util.Map;

/** Sections of a text for tests of other rooms, without a library. */
public final class PreparedTexts {
    private PreparedTexts() {}

    /** As {@link Publishing#sections}, with no images held. */
    public static List<PreparedSection> sections(String body) {
        return MarkdownPreparation.prepare(body, Limits.DEFAULT, Map.of());
    }
}
