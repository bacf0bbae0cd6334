package vn.sotay.publishing;

import java.util.List;
import vn.sotay.catalog.IndexedWork;

/** Sections as they are published, for tests of other rooms. */
public final class PreparedText {
    private PreparedText() {}

    /** The sections of a Markdown text. */
    public static List<IndexedWork.Text> of(String markdown) {
        return MarkdownPreparation.prepare(markdown, Limits.DEFAULT).stream()
                .map(it -> new IndexedWork.Text(it.anchor(), it.heading(), it.level(), it.html()))
                .toList();
    }
}
