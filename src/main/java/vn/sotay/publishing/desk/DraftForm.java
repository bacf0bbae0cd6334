package vn.sotay.publishing.desk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Vocabulary.Term;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;

/** Content of a draft as JSON: what an editor sends, and the one form in which metadata are kept. */
final class DraftForm {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // A number is no text, whatever could be made of it.
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new SimpleModule().addDeserializer(PartialDate.class, new DateReader()))
            .build();

    private DraftForm() {}

    /** The wire form that patches are applied to. */
    private record Document(
            @Nullable DraftMetadata metadata, @Nullable String body) {}

    private static final class DateReader extends StdScalarDeserializer<PartialDate> {
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(PartialDate.class);
        }

        @Override
        public PartialDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            try {
                return new PartialDate(text);
            } catch (IllegalArgumentException e) {
                throw new InvalidFormatException(parser, String.valueOf(e.getMessage()), text, PartialDate.class);
            }
        }
    }

    /** Reads a JSON object from its bytes, which are UTF-8 (RFC 8259, section 8.1). @throws ProblemException when it is none */
    static ObjectNode object(byte @Nullable [] bytes) {
        try {
            if (bytes != null && JSON.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not JSON in UTF-8.");
        }
        throw new ProblemException(ProblemType.BAD_REQUEST, "The body must be a JSON object.");
    }

    /** What a draft's content becomes. @throws ProblemException naming each property that cannot be accepted */
    static Content patched(Content content, JsonNode patch) {
        ObjectNode document = JSON.createObjectNode();
        document.set("metadata", JSON.valueToTree(content.metadata()));
        document.put("body", content.body());
        return content(MergePatch.apply(document, patch));
    }

    /** @throws ProblemException naming each property that cannot be accepted */
    static Content content(JsonNode document) {
        try {
            Document read = JSON.treeToValue(document, Document.class);
            DraftMetadata metadata = read.metadata() == null ? DraftMetadata.EMPTY : read.metadata();
            return ContentChecks.checked(metadata, read.body() == null ? "" : read.body());
        } catch (JsonMappingException e) {
            throw refused(e);
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not JSON.");
        }
    }

    static String json(DraftMetadata metadata) {
        try {
            return JSON.writeValueAsString(metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata is made of records and always has a JSON form", e);
        }
    }

    static DraftMetadata metadata(String json) {
        try {
            return JSON.readValue(json, DraftMetadata.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("metadata of a draft cannot be read", e);
        }
    }

    private static ProblemException refused(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        String field = path.isEmpty() ? "body" : path.substring(path.startsWith(".") ? 1 : 0);
        return new ProblemException(
                ProblemType.INVALID_BODY, "Not accepted: " + field + ".", List.of(new Violation(field, message(e))));
    }

    private static String message(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        if (e instanceof InvalidFormatException format) {
            Class<?> wanted = format.getTargetType();
            if (wanted == PartialDate.class) {
                return e.getOriginalMessage();
            }
            if (wanted != null && wanted.isEnum()) {
                return "must be one of "
                        + Arrays.stream(wanted.getEnumConstants())
                                .map(one -> one instanceof Term term ? term.wire() : one.toString())
                                .collect(Collectors.joining(", "));
            }
        }
        return "has the wrong type";
    }
}
