package vn.sotay.importing.upload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ImageType;

/**
 * Reads what the other process wrote, as if a stranger had: a hostile file may have taken it over. Every length and count is
 * bounded, images are what their bytes say, and the Markdown refers to no bytes that are not among them.
 */
final class ConvertedReader {
    private static final int LONGEST = 5_000;
    private static final int MOST = 20_000;
    private static final int MOST_IMAGES = 1_000;
    private static final int MAX_MARKDOWN = 4_000_000;
    private static final Pattern CONTENT = Pattern.compile("content:([0-9A-Za-z]*)");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxStringLength(12 << 20)
                    .build())
            .build();

    private final FileType type;
    private @Nullable String title;
    private @Nullable String number;
    private @Nullable String issuer;
    private @Nullable String issued;
    private @Nullable String language;
    private @Nullable Kind kind;
    private @Nullable String markdown;
    private int tables;
    private final List<String> creators = new ArrayList<>();
    private final List<UploadHeading> contents = new ArrayList<>();
    private final List<UploadNote> notes = new ArrayList<>();
    private final List<UploadWarning> warnings = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Blob> content = new ArrayList<>();
    private @Nullable String refused;
    private String detail = "";
    private String place = "";

    private record Placed(int content, String alt, String place) {}

    private ConvertedReader(FileType type) {
        this.type = type;
    }

    /** @throws ProblemException when the file was refused, or when this is no result */
    static Converted read(Path out, FileType type) throws IOException {
        ConvertedReader reader = new ConvertedReader(type);
        try (JsonParser json = JSON.createParser(out.toFile())) {
            reader.read(json);
            return reader.result();
        } catch (JsonParseException | StreamConstraintsException | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.UNUSABLE_FILE, "It is damaged: reading it gave no proper result.");
        }
    }

    private void read(JsonParser json) throws IOException {
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "refused" -> refused = text(json, 20);
                case "detail" -> detail = text(json, 500);
                case "place" -> place = text(json, 300);
                case "title" -> title = text(json, 500);
                case "number" -> number = text(json, 500);
                case "issuer" -> issuer = text(json, 500);
                case "issued" -> issued = text(json, 10);
                case "kind" -> kind = kind(text(json, 40));
                case "language" -> language = text(json, 500);
                case "markdown" -> markdown = text(json, MAX_MARKDOWN);
                case "tables" -> tables = number(json, MOST * 10);
                case "creators" -> each(json, 50, () -> creators.add(text(json, 500)));
                case "contents" -> each(json, MOST, () -> contents.add(heading(json)));
                case "notes" ->
                    each(json, MOST, () -> {
                        String[] note = texts(json, "label", "text");
                        notes.add(new UploadNote(note[0], note[1]));
                    });
                case "warnings" ->
                    each(json, 300, () -> {
                        String[] warning = texts(json, "code", "message", "place");
                        expect(CODE.matcher(warning[0]).matches());
                        warnings.add(new UploadWarning(warning[0], warning[1], warning[2]));
                    });
                case "images" -> each(json, MOST_IMAGES, () -> placed.add(placed(json)));
                case "content" -> each(json, MOST_IMAGES, () -> content.add(image(json)));
                default -> throw new IllegalArgumentException(name);
            }
        }
        expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
    }

    private Converted result() {
        if (refused != null) {
            throw refusal(Refusal.Reason.valueOf(refused));
        }
        expect(markdown != null);
        String text = String.valueOf(markdown);
        Set<String> held = new HashSet<>();
        content.forEach(blob -> held.add(blob.hash().hex()));
        List<UploadImage> images = new ArrayList<>();
        for (Placed image : placed) {
            expect(image.content < content.size());
            Blob blob = content.get(image.content);
            images.add(new UploadImage(blob.hash().hex(), blob.mediaType(), image.alt, image.place));
        }
        Matcher references = CONTENT.matcher(text);
        while (references.find()) {
            // "content:" may also be a word of the text; an address of other bytes may not be in it.
            expect(references.group(1).length() != 64 || held.contains(references.group(1)));
        }
        UploadGuess guess = new UploadGuess(
                kind, title, number, issuer, issued == null ? null : new PartialDate(issued), creators, tag(language));
        return new Converted(type.mediaType(), guess, text, contents, notes, tables, warnings, images, content);
    }

    private static Kind kind(String wire) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wire));
    }

    private static @Nullable String tag(@Nullable String language) {
        return language != null && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? language : null;
    }

    private ProblemException refusal(Refusal.Reason reason) {
        ProblemType problem = reason == Refusal.Reason.TOO_LARGE ? ProblemType.TOO_LARGE : ProblemType.UNUSABLE_FILE;
        List<Violation> where = place.isEmpty() ? List.of() : List.of(new Violation(place, detail));
        return reason == Refusal.Reason.MARKED
                ? new MarkedFile(detail, where)
                : new ProblemException(problem, detail, where);
    }

    private static UploadHeading heading(JsonParser json) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        String heading = "";
        int level = 0;
        int line = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "heading" -> heading = text(json, 500);
                case "level" -> level = number(json, 6);
                case "line" -> line = number(json, MAX_MARKDOWN);
                default -> throw new IllegalArgumentException(name);
            }
        }
        return new UploadHeading(heading, level, line);
    }

    private static Placed placed(JsonParser json) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        int content = 0;
        String alt = "";
        String place = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "content" -> content = number(json, MOST_IMAGES);
                case "alt" -> alt = text(json, LONGEST);
                case "place" -> place = text(json, LONGEST);
                default -> throw new IllegalArgumentException(name);
            }
        }
        return new Placed(content, alt, place);
    }

    private static Blob image(JsonParser json) throws IOException {
        byte[] bytes = json.getBinaryValue();
        ImageType image = ImageType.of(bytes);
        expect(image != null);
        return Blob.of(java.util.Objects.requireNonNull(image).mediaType(), bytes);
    }

    private static String[] texts(JsonParser json, String... names) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        String[] values = new String[names.length];
        Arrays.fill(values, "");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            int at = List.of(names).indexOf(json.currentName());
            expect(at >= 0);
            json.nextToken();
            values[at] = text(json, LONGEST);
        }
        return values;
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void each(JsonParser json, int most, Step step) throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY);
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(++count <= most);
            step.take();
        }
    }

    private static String text(JsonParser json, int longest) throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_STRING);
        String text = json.getText();
        expect(text.length() <= longest
                && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || PlainCharacters.isText(c)));
        return text;
    }

    private static int number(JsonParser json, int most) throws IOException {
        expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
        long number = json.getLongValue();
        expect(number >= 0 && number <= most);
        return (int) number;
    }

    private static void expect(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not a result");
        }
    }
}
