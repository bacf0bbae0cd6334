package vn.sotay.importing.upload;

import java.util.List;
import vn.sotay.storage.Blob;

/**
 * What was made of a file.
 *
 * @param mediaType what the file is, found from its bytes
 * @param guess what it says about itself
 * @param markdown CommonMark with tables; its headings are the proposed sections, its images {@code content:{sha256}}
 * @param contents the headings in their order
 * @param notes footnotes; their texts stand at the end of their sections too
 * @param tables how many tables there are
 * @param warnings what an editor should look at
 * @param images where images stand
 * @param content the images' bytes, each once
 */
public record Converted(
        String mediaType,
        UploadGuess guess,
        String markdown,
        List<UploadHeading> contents,
        List<UploadNote> notes,
        int tables,
        List<UploadWarning> warnings,
        List<UploadImage> images,
        List<Blob> content) {
    /** Copies the lists. */
    public Converted {
        contents = List.copyOf(contents);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
        images = List.copyOf(images);
        content = List.copyOf(content);
    }
}
