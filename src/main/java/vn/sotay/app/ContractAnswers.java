package vn.sotay.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;

/** What operations other than prepared answers can meet: no credentials, the wrong ones, a body that is refused, a lost update. */
final class ContractAnswers {
    /** Where passwords and codes are tried, and so can be tried too often. */
    private static final Set<String> GUESSABLE = Set.of("login", "activate", "changePassword");

    private static final String HERE = "/api/v1/me";

    private ContractAnswers() {}

    static void share(Components components) {
        components.addHeader("NoStore", ContractFilter.header("It is kept by nobody on the way", "no-store"));
        add(components, "Unauthenticated", ProblemType.UNAUTHENTICATED, "This is for readers who have signed in.");
        add(components, "Forbidden", ProblemType.FORBIDDEN, "This is for others to do.");
        add(components, "PreconditionFailed", ProblemType.PRECONDITION_FAILED, "It has changed since it was read.");
        add(components, "PreconditionRequired", ProblemType.PRECONDITION_REQUIRED, "If-Match is missing.");
        add(components, "TooLarge", ProblemType.TOO_LARGE, "The body is larger than is accepted here.");
        add(
                components,
                "UnsupportedMediaType",
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The 'Content-Type' header names a type that is not understood here.");
        add(components, "TooManyRequests", ProblemType.TOO_MANY_REQUESTS, "Too many attempts failed.");
        add(components, "Unavailable", ProblemType.UNAVAILABLE, "Too many are signing in right now.");
        components.addResponse(
                "InvalidBody",
                ContractProblem.answer(
                        ProblemType.INVALID_BODY, "Not accepted: name.", HERE, new Violation("name", "is required")));
    }

    private static void add(Components components, String name, ProblemType type, String detail) {
        components.addResponse(name, ContractProblem.answer(type, detail, HERE, null));
    }

    static void describe(Operation operation, String path, ContractGuards.Guard guard) {
        APIResponses responses = operation.getResponses();
        Consumer<Answer> offer = answer -> ContractFilter.offer(
                responses, answer.status(), ContractFilter.shared(OASFactory.createAPIResponse(), answer.name()));
        dropGuessed(responses);
        responses
                .getAPIResponses()
                .forEach((status, answer) -> ContractProblem.exemplify(operation, path, status, answer));
        boolean guessable = GUESSABLE.contains(operation.getOperationId());
        if (guard.signedIn()) {
            operation.setSecurity(
                    guard.roles().isEmpty()
                            ? List.of(
                                    requirement(ContractFilter.BEARER),
                                    requirement(ContractFilter.BASIC),
                                    requirement(ContractFilter.SESSION))
                            : List.of(requirement(ContractFilter.BEARER), requirement(ContractFilter.SESSION)));
            offer.accept(new Answer("401", "Unauthenticated"));
            offer.accept(new Answer("403", "Forbidden"));
        } else {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        }
        if (operation.getRequestBody() != null) {
            offer.accept(new Answer("400", "InvalidBody"));
            offer.accept(new Answer("413", "TooLarge"));
            offer.accept(new Answer("415", "UnsupportedMediaType"));
            offer.accept(new Answer("401", "Unauthenticated"));
        } else if (takesQuery(operation)) {
            ContractProblem.ofParameters(operation, path)
                    .ifPresent(problem -> ContractFilter.offer(responses, "400", problem));
        }
        if (path.contains("{")) {
            ContractFilter.offer(responses, "404", ContractProblem.notFound(operation, path));
        }
        if (guard.conditional()) {
            offer.accept(new Answer("412", "PreconditionFailed"));
            offer.accept(new Answer("428", "PreconditionRequired"));
        }
        if (guessable) {
            offer.accept(new Answer("429", "TooManyRequests"));
            offer.accept(new Answer("503", "Unavailable"));
        }
        if (responses.hasAPIResponse("200")) {
            offer.accept(new Answer("406", "NotAcceptable"));
        }
        offer.accept(new Answer("500", "InternalError"));
        List.of("200", "201").forEach(status -> {
            APIResponse answer = responses.getAPIResponse(status);
            if (answer != null) {
                answer.addHeader("Cache-Control", OASFactory.createHeader().ref("#/components/headers/NoStore"));
            }
        });
    }

    /** Errors that the framework has put in without saying what they look like. */
    private static void dropGuessed(APIResponses responses) {
        List<String> guessed = responses.getAPIResponses().entrySet().stream()
                .filter(entry -> entry.getKey().compareTo("400") >= 0
                        && entry.getValue().getContent() == null
                        && entry.getValue().getRef() == null)
                .map(Map.Entry::getKey)
                .toList();
        guessed.forEach(responses::removeAPIResponse);
    }

    private record Answer(String status, String name) {}

    private static boolean takesQuery(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    private static SecurityRequirement requirement(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }
}
