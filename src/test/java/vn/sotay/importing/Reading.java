package vn.sotay.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.WorkMetadata;

/** What became of the bytes of one work file, for tests. */
record Reading(List<ImportError> errors, @Nullable WorkMetadata metadata, WorkText.@Nullable Body body) {

    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) {
        FileErrors errors = new FileErrors("works/x.md");
        if (!StrictText.check(bytes, errors)) {
            return new Reading(errors.all(), null, null);
        }
        WorkText text = WorkText.split(bytes, errors);
        if (text == null) {
            return new Reading(errors.all(), null, null);
        }
        FrontMatter found = FrontMatter.parse(text.frontMatter(), text.hasBody(), errors);
        return new Reading(errors.all(), found.metadata(), text.body());
    }

    /** The metadata of a text in which nothing is wrong. */
    static WorkMetadata metadata(String text) {
        Reading reading = of(text);
        if (reading.metadata() == null || !reading.errors().isEmpty()) {
            throw new AssertionError("refused: " + reading.errors());
        }
        return reading.metadata();
    }
}
