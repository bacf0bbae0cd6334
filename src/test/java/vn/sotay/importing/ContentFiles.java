package vn.sotay.importing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.sotay.catalog.WorkMetadata;

/** The works of a content folder, for tests of other rooms. */
public final class ContentFiles {
    private ContentFiles() {}

    /** The works in the order of their files, each with its Markdown, which may be empty. */
    public static Map<WorkMetadata, String> of(Path content) {
        FolderSurvey survey = FolderSurvey.of(ContentFolder.open(content, 20 << 20), Progress.NONE);
        survey.fit(Set.of(), Set.of());
        if (!survey.errors().isEmpty()) {
            throw new AssertionError("refused: " + survey.errors());
        }
        Map<WorkMetadata, String> works = new LinkedHashMap<>();
        for (FolderSurvey.Entry entry : survey.entries()) {
            WorkText.Body body = survey.body(entry, new FileErrors(entry.file().name()));
            works.put(entry.metadata(), body == null ? "" : body.text());
        }
        return works;
    }
}
