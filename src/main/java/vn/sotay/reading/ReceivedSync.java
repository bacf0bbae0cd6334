package vn.sotay.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/**
 * What a device sent. Its frame must be right as a whole; operations are each right or refused.
 *
 * @param before the token that could not be gone on with, where a device starts again
 * @param steps in the order of the operations
 */
record ReceivedSync(
        UUID client, @Nullable String token, @Nullable String before, int limit, List<Step> steps) {
    private static final int PAGE = 200;
    private static final int LARGEST_PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** An operation that can be carried out, or what it was refused with. */
    record Step(@Nullable Operation operation, @Nullable SyncResult refused) {}

    /** @throws ProblemException 400 */
    static ReceivedSync read(byte @Nullable [] body, ReadingConfig limits) {
        JsonNode frame = tree(body);
        Checks checks = new Checks();
        if (!frame.isObject()) {
            checks.reject("body", "must be an object");
            checks.bodyDone();
        }
        frame.fieldNames().forEachRemaining(name -> {
            if (!Set.of("client", "token", "before", "limit", "operations").contains(name)) {
                checks.reject(name.length() > 40 ? name.substring(0, 40) : name, "is not known here");
            }
        });
        UUID client = null;
        try {
            client = Fields.of(frame, "").uuid("client");
        } catch (RefusedOperation e) {
            checks.reject("client", String.valueOf(e.getMessage()));
        }
        for (String token : List.of("token", "before")) {
            if (frame.hasNonNull(token) && !frame.path(token).isTextual()) {
                checks.reject(token, "must be text");
            }
        }
        JsonNode limit = frame.path("limit");
        if (frame.hasNonNull("limit")
                && (!limit.isIntegralNumber()
                        || !limit.canConvertToInt()
                        || limit.intValue() < 1
                        || limit.intValue() > LARGEST_PAGE)) {
            checks.reject("limit", "must be a whole number between 1 and " + LARGEST_PAGE);
        }
        JsonNode operations = frame.path("operations");
        if (frame.hasNonNull("operations") && !operations.isArray()) {
            checks.reject("operations", "must be a list");
        } else if (operations.size() > limits.maxOperations()) {
            checks.reject("operations", "must be at most " + limits.maxOperations());
        }
        checks.bodyDone();
        if (client == null) {
            throw new IllegalStateException("was rejected above");
        }
        OperationReader reader = new OperationReader(limits, client);
        List<Step> steps = new ArrayList<>(operations.size());
        operations.forEach(operation -> steps.add(step(reader, operation)));
        return new ReceivedSync(
                client, frame.path("token").textValue(), frame.path("before").textValue(), limit.asInt(PAGE), steps);
    }

    private static Step step(OperationReader reader, JsonNode node) {
        try {
            return new Step(reader.read(node), null);
        } catch (RefusedOperation e) {
            String id = null;
            try {
                id = Fields.of(node, "").uuid("id").toString();
            } catch (RefusedOperation without) {
                // It has none that could be told.
            }
            return new Step(null, e.result(id));
        }
    }

    private static JsonNode tree(byte @Nullable [] body) {
        try {
            return JSON.readTree(body == null ? new byte[0] : body);
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body is not JSON.");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory are read without a failure", e);
        }
    }
}
