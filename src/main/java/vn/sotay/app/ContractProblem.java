package vn.sotay.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Problem;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;

/** The answers of the contract that are problems, each with an example made from the operation's own parameters. */
final class ContractProblem {
    private ContractProblem() {}

    /** What an operation answers when a parameter is not valid; empty when it takes none. */
    static Optional<APIResponse> ofParameters(Operation operation, String path) {
        List<Parameter> all = parameters(operation).toList();
        return all.stream()
                .filter(parameter -> parameter.getName().equals("limit"))
                .findFirst()
                .or(() -> all.stream().reduce((first, second) -> second))
                .map(parameter -> answer(
                        ProblemType.INVALID_PARAMETER,
                        "Not accepted: " + parameter.getName() + ".",
                        address(operation, path),
                        new Violation(parameter.getName(), demand(parameter.getSchema()))));
    }

    /** What an operation answers when nothing stands at its address. */
    static APIResponse notFound(Operation operation, String path) {
        return answer(ProblemType.NOT_FOUND, "Nothing stands at this address.", address(operation, path), null);
    }

    /** What an operation answers when the work was withdrawn. */
    static APIResponse withdrawn(Operation operation, String path) {
        Map<String, Object> stone = new LinkedHashMap<>();
        stone.put("slug", "so-tay-cu");
        stone.put("title", "Sổ tay nghiệp vụ (bản cũ)");
        stone.put("reason", "Nội dung có sai sót; xin đọc bản mới.");
        stone.put("withdrawnAt", "2026-11-20T02:00:00Z");
        return answer(
                ProblemType.WITHDRAWN,
                "The work 'so-tay-cu' was withdrawn.",
                address(operation, path),
                null,
                Map.of("tombstone", stone));
    }

    /** A problem of a type, with an example. */
    static APIResponse answer(ProblemType type, String detail, String instance, @Nullable Violation violation) {
        return answer(type, detail, instance, violation, Map.of());
    }

    private static APIResponse answer(
            ProblemType type,
            String detail,
            String instance,
            @Nullable Violation violation,
            Map<String, Object> members) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.urn());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", detail);
        example.put("instance", instance);
        if (violation != null) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("field", violation.field());
            entry.put("message", violation.message());
            example.put("violations", List.of(entry));
        }
        example.putAll(members);
        return OASFactory.createAPIResponse()
                .description(type.title())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .addExample(
                                                "problem",
                                                OASFactory.createExample().value(example))));
    }

    /** Gives a problem that an operation names itself an example, made of its description. */
    static void exemplify(Operation operation, String path, String status, APIResponse answer) {
        MediaType problem =
                answer.getContent() == null ? null : answer.getContent().getMediaType(Problem.MEDIA_TYPE);
        if (problem == null || problem.getExamples() != null) {
            return;
        }
        Arrays.stream(ProblemType.values())
                .filter(type -> String.valueOf(type.status()).equals(status))
                .findFirst()
                .ifPresent(type ->
                        problem.setExamples(answer(type, answer.getDescription() + ".", address(operation, path), null)
                                .getContent()
                                .getMediaType(Problem.MEDIA_TYPE)
                                .getExamples()));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters == null
                ? Stream.empty()
                : parameters.stream()
                        .filter(one -> one.getIn() == Parameter.In.QUERY || one.getIn() == Parameter.In.PATH);
    }

    private static String demand(@Nullable Schema schema) {
        if (schema != null && schema.getMinimum() != null && schema.getMaximum() != null) {
            return "must be a whole number between " + schema.getMinimum() + " and " + schema.getMaximum();
        }
        if (schema != null && schema.getMaxLength() != null) {
            return "must have at most " + schema.getMaxLength() + " characters";
        }
        return "must have the form that the parameter's description gives";
    }

    private static String address(Operation operation, String path) {
        String address = path;
        for (Parameter parameter : parameters(operation).toList()) {
            if (parameter.getExample() != null) {
                address = address.replace('{' + parameter.getName() + '}', String.valueOf(parameter.getExample()));
            }
        }
        return address;
    }
}
