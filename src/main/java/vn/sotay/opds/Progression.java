package vn.sotay.opds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/**
 * Where somebody is in a publication, as reading systems exchange it; {@code https://drafts.opds.io/opds-progression-1.0}.
 *
 * @param title of the place, for people
 * @param modified when the device was there, ISO 8601
 * @param progression how far in the whole publication, 0 to 1
 * @param references into the publication, the more exact ones first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Progression(
        @Nullable String title, Instant modified, ReadingSystem device, double progression, List<String> references) {
    static final String TYPE = "application/opds-progression+json";
    static final String RELATION = "http://opds-spec.org/progression";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URI = 1_000;
    private static final int MOST_REFERENCES = 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    Progression {
        references = List.copyOf(references);
    }

    /**
     * A device.
     *
     * @param id a URI
     * @param name for people
     */
    record ReadingSystem(String id, String name) {}

    /** @throws ProblemException 400, naming each member that is wrong */
    static Progression read(byte @Nullable [] body) {
        JsonNode json = tree(body);
        Checks checks = new Checks();
        JsonNode progression = json.path("progression");
        if (!progression.isNumber() || !(progression.doubleValue() >= 0 && progression.doubleValue() <= 1)) {
            checks.reject("progression", "must be a number from 0 to 1");
        }
        String id = checks.required("device.id", text(json.path("device").path("id")), LONGEST_URI);
        if (!id.isEmpty() && !isAbsolute(id)) {
            checks.reject("device.id", "must be a URI");
        }
        String name = checks.required("device.name", text(json.path("device").path("name")), LONGEST_NAME);
        Instant modified = Instant.EPOCH;
        try {
            modified = OffsetDateTime.parse(json.path("modified").asText()).toInstant();
        } catch (DateTimeException e) {
            checks.reject("modified", "must be a date and time with its offset, as 2026-01-27T11:00:00Z");
        }
        List<String> references = new ArrayList<>();
        JsonNode given = json.path("references");
        if (json.hasNonNull("references") && !given.isArray() || given.size() > MOST_REFERENCES) {
            checks.reject("references", "must be a list of at most " + MOST_REFERENCES);
        } else {
            for (JsonNode reference : given) {
                if (!reference.isTextual() || reference.textValue().length() > LONGEST_URI) {
                    checks.reject("references", "must be references of at most " + LONGEST_URI + " characters");
                    break;
                }
                references.add(reference.textValue());
            }
        }
        checks.bodyDone();
        return new Progression(null, modified, new ReadingSystem(id, name), progression.doubleValue(), references);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JacksonException e) {
            throw new IllegalStateException("a record of text and numbers always has a JSON form", e);
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.textValue();
    }

    private static boolean isAbsolute(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static JsonNode tree(byte @Nullable [] body) {
        try {
            JsonNode json = JSON.readTree(body == null ? new byte[0] : body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // said below
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory are read without a failure", e);
        }
        throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not a JSON object.");
    }
}
