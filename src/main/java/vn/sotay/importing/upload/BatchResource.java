package vn.sotay.importing.upload;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedIn;
import vn.sotay.problem.Checks;
import vn.sotay.problem.Problem;
import vn.sotay.problem.ProblemException;

/** Files that are brought together. */
@Path("/api/v1/editorial/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class BatchResource {
    private static final int LONGEST_NAME = 255;
    private static final String ID = "The batch's id, a UUID made by who begins it";
    private static final String FILE = "The file's id, a UUID made by who brings it";

    private final BatchReception reception;
    private final Batches batches;
    private final BatchConfirmation confirmation;
    private final CurrentReader reader;

    @Inject
    BatchResource(BatchReception reception, Batches batches, BatchConfirmation confirmation, CurrentReader reader) {
        this.reception = reception;
        this.batches = batches;
        this.confirmation = confirmation;
        this.reader = reader;
    }

    /** A batch in a list. */
    @Schema(description = "A batch in a list")
    public record UploadBatchName(
            @Schema(description = "Its id", examples = BatchExamples.BATCH)
            UUID id,

            @Schema(description = "User name of who began it", examples = "bien.tap")
            String openedBy,

            @Schema(description = "When its first file was received", examples = "2026-03-01T08:30:00Z")
            Instant openedAt) {}

    /** The wire form of the list of batches. */
    @Schema(description = "Batches, the last begun first")
    public record UploadBatches(List<UploadBatchName> items) {}

    @GET
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "listUploadBatches",
            summary = "Batches of files, the last begun first",
            description = "Only the newest: older ones are reached by their ids.")
    @APIResponse(
            responseCode = "200",
            description = "The batches",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadBatches.class),
                            examples = @ExampleObject(name = "batches", value = BatchExamples.LIST)))
    public UploadBatches list(
            @Parameter(
                            description = "Most items",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"),
                            example = "20")
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        Checks checks = new Checks();
        int most = checks.integer("limit", limit, 1, 100, 20);
        checks.done();
        return new UploadBatches(batches.list(most).stream()
                .map(one -> new UploadBatchName(one.id(), one.openedBy(), one.openedAt()))
                .toList());
    }

    @PUT
    @Path("{batch}/files/{file}")
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "receiveBatchFile",
            summary = "Brings one file of a batch",
            description =
                    "The first one begins the batch. Once this answers, the file will be read, whatever happens to the service;"
                            + " what was cut off is brought again under the same id, and what is there already changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The file is received",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchFile.class),
                            examples = @ExampleObject(name = "file", value = BatchExamples.WAITING)))
    @APIResponse(
            responseCode = "409",
            description = "Another file was received under this id, or the batch is full",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too much waits to be read",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public BatchFile receive(
            @Parameter(description = ID, example = BatchExamples.BATCH) @PathParam("batch") String batch,
            @Parameter(description = FILE, example = BatchExamples.FILE) @PathParam("file") String file,
            @Parameter(
                            description = "The file's name with its extension",
                            required = true,
                            schema = @Schema(maxLength = LONGEST_NAME),
                            example = "quy-dinh-37.docx")
                    @QueryParam("fileName")
                    @Nullable
                    String fileName,
            @RequestBody(
                            required = true,
                            description = "The file's bytes",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                            examples = @ExampleObject(name = "file", value = UploadExamples.FILE)))
                    InputStream body) {
        Checks checks = new Checks();
        String name = checks.required("fileName", fileName, LONGEST_NAME);
        checks.done();
        return reception.receive(batch(batch), file(file), name, body, reader.required(), reader.address());
    }

    @GET
    @Path("{batch}")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "getUploadBatch",
            summary = "Where the files of a batch stand",
            description =
                    "With how far reading them has come, what they say about themselves, and which works of the catalogue they"
                            + " may be the text of, which is asked anew. `pollAfter` says when it is worth asking again.")
    @APIResponse(
            responseCode = "200",
            description = "The batch",
            content =
                    @Content(
                            schema = @Schema(implementation = UploadBatch.class),
                            examples = @ExampleObject(name = "batch", value = BatchExamples.ANSWER)))
    public UploadBatch get(
            @Parameter(description = ID, example = BatchExamples.BATCH) @PathParam("batch") String batch) {
        return batches.find(batch(batch), reader.required());
    }

    @DELETE
    @Path("{batch}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "cancelUploadBatch",
            summary = "Gives up what of a batch is not read yet",
            description = "What is being read is ended. What is ready stays.")
    @APIResponse(responseCode = "204", description = "Nothing of it waits any more")
    public void cancel(@Parameter(description = ID, example = BatchExamples.BATCH) @PathParam("batch") String batch) {
        batches.cancel(batch(batch), reader.required(), reader.address());
    }

    @DELETE
    @Path("{batch}/files/{file}")
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "dropBatchFile",
            summary = "Gives up a file that is not read yet",
            description = "It may be brought again under the same id.")
    @APIResponse(responseCode = "204", description = "It is given up")
    @APIResponse(
            responseCode = "409",
            description = "It is read already",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void drop(
            @Parameter(description = ID, example = BatchExamples.BATCH) @PathParam("batch") String batch,
            @Parameter(description = FILE, example = BatchExamples.FILE) @PathParam("file") String file) {
        batches.cancel(batch(batch), file(file), reader.required(), reader.address());
    }

    @POST
    @Path("{batch}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "confirmUploadBatch",
            summary = "Opens drafts with the texts of files",
            description =
                    "Each file on its own: a draft of the work that is named, or of a new one. What was confirmed before gives"
                            + " the same draft again. What cannot be done is told with its problem, and the rest is done.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each file",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchConfirmReport.class),
                            examples = @ExampleObject(name = "report", value = BatchExamples.REPORT)))
    public BatchConfirmReport confirm(
            @Parameter(description = ID, example = BatchExamples.BATCH) @PathParam("batch") String batch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = BatchConfirmRequest.class),
                                            examples = @ExampleObject(name = "record", value = BatchExamples.CONFIRM)))
                    @Nullable
                    BatchConfirmRequest request) {
        UUID id = batch(batch);
        SignedIn who = reader.required();
        batches.find(id, who);
        List<BatchConfirmReport.Item> items = new ArrayList<>();
        for (BatchConfirmRequest.Decision decision : decisions(request)) {
            items.add(confirmed(id, decision, who));
        }
        int drafts = (int) items.stream().filter(item -> item.draft() != null).count();
        return new BatchConfirmReport(drafts, items);
    }

    private BatchConfirmReport.Item confirmed(UUID batch, BatchConfirmRequest.Decision decision, SignedIn who) {
        UUID file = decision.file();
        if (file == null) {
            throw new IllegalStateException("decisions are checked first");
        }
        try {
            return confirmation.confirm(
                    batch,
                    file,
                    new BatchConfirmation.Decided(
                            decision.work(), decision.version(), Boolean.TRUE.equals(decision.publishOriginal())),
                    who,
                    reader.address());
        } catch (ProblemException e) {
            String address = "/api/v1/editorial/batches/" + batch + "/files/" + file;
            return new BatchConfirmReport.Item(
                    file, null, false, Problem.of(e.type(), String.valueOf(e.getMessage()), address, e.violations()));
        }
    }

    private static List<BatchConfirmRequest.Decision> decisions(@Nullable BatchConfirmRequest request) {
        Checks checks = new Checks();
        List<BatchConfirmRequest.@Nullable Decision> given =
                request == null || request.files() == null ? List.of() : request.files();
        if (given.isEmpty() || given.size() > BatchConfirmRequest.MOST) {
            checks.reject("files", "must be 1 to " + BatchConfirmRequest.MOST);
        }
        List<BatchConfirmRequest.Decision> decisions = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), BatchConfirmRequest.MOST); i++) {
            BatchConfirmRequest.Decision decision = given.get(i);
            if (decision == null || decision.file() == null) {
                checks.reject("files[" + i + "].file", "is required");
                continue;
            }
            checks.text("files[" + i + "].work", decision.work());
            checks.text("files[" + i + "].version", decision.version(), 100);
            decisions.add(decision);
        }
        checks.bodyDone();
        return decisions;
    }

    private static UUID batch(String text) {
        return Checks.id(text, "No batch has this id.");
    }

    private static UUID file(String text) {
        return Checks.id(text, "The batch has no file of this id.");
    }
}
