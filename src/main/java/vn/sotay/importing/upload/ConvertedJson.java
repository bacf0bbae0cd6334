package vn.sotay.importing.upload;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;

/** Writes what {@link ConvertedReader} reads in the other process. */
final class ConvertedJson {
    private ConvertedJson() {}

    static void write(Refusal refusal, Path out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            json.writeStringField("refused", refusal.reason().name());
            json.writeStringField("detail", refusal.detail());
            json.writeStringField("place", refusal.place());
            json.writeEndObject();
        }
    }

    static void write(Transcript transcript, Path out) throws IOException {
        String markdown = transcript.markdown();
        List<UploadHeading> contents = Contents.of(markdown);
        List<String> hashes = new ArrayList<>(transcript.content.keySet());
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            guess(json, transcript, contents);
            json.writeStringField("markdown", markdown);
            json.writeNumberField("tables", transcript.tables);
            json.writeArrayFieldStart("contents");
            for (UploadHeading heading : contents) {
                json.writeStartObject();
                json.writeStringField("heading", heading.heading());
                json.writeNumberField("level", heading.level());
                json.writeNumberField("line", heading.line());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (UploadNote note : transcript.notes) {
                object(json, "label", note.label(), "text", note.text());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("warnings");
            for (UploadWarning warning : transcript.warnings) {
                object(json, "code", warning.code(), "message", warning.message(), "place", warning.place());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("images");
            for (Transcript.Placed image : transcript.images) {
                json.writeStartObject();
                json.writeNumberField("content", hashes.indexOf(image.hash()));
                json.writeStringField("alt", image.alt());
                json.writeStringField("place", image.place());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("content");
            for (Transcript.ImageBytes image : transcript.content.values()) {
                json.writeBinary(image.bytes());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void guess(JsonGenerator json, Transcript transcript, List<UploadHeading> contents)
            throws IOException {
        Transcript.Guess own = transcript.guess;
        PartialDate issued = transcript.head.issued();
        String title = first(
                first(own.title, transcript.head.title()),
                contents.isEmpty() ? null : contents.get(0).heading());
        field(json, "title", title);
        field(json, "number", first(own.number, transcript.head.number()));
        field(json, "issuer", first(own.issuer, transcript.head.issuer()));
        field(json, "issued", first(own.issued, issued == null ? null : issued.text()));
        field(json, "language", own.language);
        Kind kind = own.kind == null ? transcript.head.kind() : own.kind;
        field(json, "kind", kind == null ? null : kind.wire());
        json.writeArrayFieldStart("creators");
        for (String creator : own.creators.subList(0, Math.min(50, own.creators.size()))) {
            json.writeString(cut(creator));
        }
        json.writeEndArray();
    }

    private static @Nullable String first(@Nullable String a, @Nullable String b) {
        return a == null || a.isBlank() ? b : a;
    }

    private static void field(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            json.writeStringField(name, cut(value));
        }
    }

    private static String cut(String value) {
        String plain = Inline.of(value).plain();
        return plain.length() <= 500 ? plain : plain.substring(0, 500);
    }

    private static void object(JsonGenerator json, String... fields) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < fields.length; i += 2) {
            json.writeStringField(fields[i], fields[i + 1]);
        }
        json.writeEndObject();
    }

    private static JsonGenerator generator(Path out) throws IOException {
        return new JsonFactory().createGenerator(out.toFile(), JsonEncoding.UTF8);
    }
}
