package vn.sotay.app;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import vn.sotay.problem.ProblemType;

/**
 * Writes into the contract what holds for every operation, so that it is said once and cannot be forgotten: entity tags and
 * 304 on every readable answer, and the problems any request can meet. What an operation says of itself stays as it is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    /** The scheme of access tokens. */
    static final String BEARER = "bearer";
    /** The scheme of app passwords. */
    static final String BASIC = "basic";
    /** The scheme of browsers. */
    static final String SESSION = "session";

    private static final String TAG = "\"S_fIY5vDS7uuWu9KujxyT5pCXL3\"";

    private final ContractGuards guards;

    /** The build hands over its index of classes. */
    public ContractFilter(IndexView classes) {
        guards = new ContractGuards(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        // Without credentials, or with them to see more.
        contract.setSecurity(List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(BEARER),
                OASFactory.createSecurityRequirement().addScheme(BASIC),
                OASFactory.createSecurityRequirement().addScheme(SESSION)));
        if (contract.getPaths() == null) {
            return;
        }
        Components components = Objects.requireNonNull(contract.getComponents(), "the head declares components");
        shared(components);
        ContractAnswers.share(components);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> describe(operation, path)));
    }

    private void describe(Operation operation, String path) {
        ContractGuards.Guard guard = guards.of(Objects.requireNonNullElse(operation.getOperationId(), ""));
        if (guard.readable()) {
            readable(operation, path);
            offer(operation.getResponses(), "401", shared(OASFactory.createAPIResponse(), "Unauthenticated"));
        } else {
            ContractAnswers.describe(operation, path, guard);
        }
    }

    private static void shared(Components components) {
        components.addHeader("ETag", header("Strong entity tag of exactly these bytes", TAG));
        components.addHeader("CacheControl", header("How long the answer may be used unasked", "public, no-cache"));
        components.addHeader("ContentRange", header("Which bytes of how many, or of how many none", "bytes 0-1/2048"));
        components.addParameter(
                "IfNoneMatch", condition("If-None-Match", "Entity tags of the copies the client has", TAG));
        components.addParameter("Range", condition("Range", "One range of bytes", "bytes=0-1"));
        components.addParameter(
                "IfRange", condition("If-Range", "Entity tag of the copy of which the range is the rest", TAG));
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse()
                        .description("The client's copy, named in If-None-Match, is current")
                        .addHeader("ETag", shared("ETag"))
                        .addHeader("Cache-Control", shared("CacheControl")));
        components.addResponse(
                "NotAcceptable",
                ContractProblem.answer(
                        ProblemType.NOT_ACCEPTABLE,
                        "The 'Accept' header excludes what is offered here.",
                        "/api/v1/shelves",
                        null));
        components.addResponse(
                "InternalError",
                ContractProblem.answer(
                        ProblemType.INTERNAL,
                        "Something failed here; the request id leads to the cause.",
                        "/api/v1/shelves",
                        null));
    }

    private static void readable(Operation operation, String path) {
        APIResponses responses = operation.getResponses();
        APIResponse whole = Objects.requireNonNull(responses.getAPIResponse("200"), path);
        cacheable(whole);
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IfNoneMatch"));
        APIResponse range = responses.getAPIResponse("206");
        if (range != null) {
            ranges(operation, path, whole, range);
        }
        offer(responses, "304", shared(OASFactory.createAPIResponse(), "NotModified"));
        ContractProblem.ofParameters(operation, path)
                .ifPresent(problem -> offer(responses, status(ProblemType.INVALID_PARAMETER), problem));
        if (path.contains("{")) {
            offer(responses, status(ProblemType.NOT_FOUND), ContractProblem.notFound(operation, path));
        }
        if (path.startsWith("/api/v1/works/{slug}")) {
            offer(responses, status(ProblemType.WITHDRAWN), ContractProblem.withdrawn(operation, path));
        }
        offer(responses, status(ProblemType.NOT_ACCEPTABLE), shared(OASFactory.createAPIResponse(), "NotAcceptable"));
        offer(responses, status(ProblemType.INTERNAL), shared(OASFactory.createAPIResponse(), "InternalError"));
    }

    private static void ranges(Operation operation, String path, APIResponse whole, APIResponse range) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/Range"));
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/IfRange"));
        cacheable(range);
        range.addHeader("Content-Range", shared("ContentRange"));
        range.setContent(whole.getContent());
        APIResponse outside =
                ContractProblem.answer(ProblemType.RANGE_NOT_SATISFIABLE, "There are 911 bytes here.", path, null);
        outside.addHeader("Content-Range", shared("ContentRange"));
        operation.getResponses().addAPIResponse(status(ProblemType.RANGE_NOT_SATISFIABLE), outside);
    }

    private static void cacheable(APIResponse response) {
        response.addHeader("ETag", shared("ETag"));
        response.addHeader("Cache-Control", shared("CacheControl"));
    }

    static void offer(APIResponses responses, String status, APIResponse response) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, response);
        }
    }

    static String status(ProblemType type) {
        return String.valueOf(type.status());
    }

    static APIResponse shared(APIResponse response, String name) {
        return response.ref("#/components/responses/" + name);
    }

    private static Header shared(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    static Header header(String description, String example) {
        return OASFactory.createHeader().description(description).schema(text(example));
    }

    private static Parameter condition(String name, String description, String example) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(text(example));
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).addExample(example);
    }
}
