package vn.sotay.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A form in which readers take their notes away. One work is in memory at a time. */
enum NoteForm {
    MARKDOWN("text/markdown; charset=UTF-8", "ghi-chu.md") {
        @Override
        void write(UUID reader, Notes notes, OutputStream out) throws IOException {
            text(out, NoteMarkdown.head());
            for (String work : notes.works(reader)) {
                List<ReadingItem> on = notes.on(reader, work);
                if (!on.isEmpty()) {
                    text(out, NoteMarkdown.work(work, on));
                }
            }
        }
    },
    JSON("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", "ghi-chu.jsonld") {
        @Override
        void write(UUID reader, Notes notes, OutputStream out) throws IOException {
            text(out, NoteCollection.head(reader));
            long total = 0;
            for (String work : notes.works(reader)) {
                for (ReadingItem item : notes.on(reader, work)) {
                    text(out, (total++ == 0 ? "" : ",") + NoteCollection.annotation(item));
                }
            }
            text(out, NoteCollection.tail(total));
        }
    };

    private final String mediaType;
    private final String fileName;

    NoteForm(String mediaType, String fileName) {
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    abstract void write(UUID reader, Notes notes, OutputStream out) throws IOException;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return fileName;
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
