package vn.sotay.importing.upload;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.publishing.desk.DraftContents;
import vn.sotay.publishing.desk.DraftExamples;

@Path("/api/v1/editorial/uploads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editorial")
class UploadResource {
    private static final int LONGEST_NAME = 255;

    private final Uploads uploads;
    private final CurrentReader reader;

    @Inject
    UploadResource(Uploads uploads, CurrentReader reader) {
        this.uploads = uploads;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "uploadFile",
            summary = "Brings a file and proposes what to make of it",
            description =
                    "Markdown, DOCX, EPUB, or PDF with text, as the body of the request; several files are several requests."
                            + " What the file is, is told from its bytes, and its name must agree. The original and its images"
                            + " are kept. A file that is marked as secret is refused and not kept.")
    @APIResponse(
            responseCode = "200",
            description = "What the file says about itself, its sections, and what to look at",
            content =
                    @Content(
                            schema = @Schema(implementation = Upload.class),
                            examples = @ExampleObject(name = "upload", value = UploadExamples.PROPOSAL)))
    public Upload add(
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
        return uploads.receive(body, name, reader.required(), reader.address());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    @Operation(
            operationId = "getUpload",
            summary = "A file that was brought, with its text as Markdown",
            description = "The catalogue is asked anew for the work that it may be.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal and the text",
            content =
                    @Content(
                            schema = @Schema(implementation = Upload.class),
                            examples = @ExampleObject(name = "upload", value = UploadExamples.WITH_TEXT)))
    public Upload get(
            @Parameter(description = "The upload's id", example = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
                    @PathParam("id")
                    String id) {
        return uploads.find(id(id), reader.required())
                .orElseThrow(() -> ProblemException.notFound("No upload has this id."));
    }

    @POST
    @Path("/{id}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "draftUpload",
            summary = "Opens a draft with the text of a file",
            description =
                    "With `work`, a draft of that work: its data stay, the text becomes that of the file. Without it a draft"
                            + " of a new work, from what the file says of itself.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            headers =
                    @Header(
                            name = "Location",
                            description = "The draft's address",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = DraftContents.class),
                            examples = @ExampleObject(name = "draft", value = DraftExamples.CONTENTS)))
    public Response draft(
            @Parameter(description = "The upload's id", example = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
                    @PathParam("id")
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "record",
                                                            value = "{\"work\":\"quy-dinh-37-qd-tw-2021-10-25\"}")))
                    @Nullable
                    UploadDraftRequest request) {
        Checks checks = new Checks();
        String work = request == null ? null : checks.text("work", request.work());
        checks.bodyDone();
        DraftContents opened = uploads.draft(
                id(id),
                work,
                request != null && Boolean.TRUE.equals(request.publishOriginal()),
                reader.required(),
                reader.address());
        return Response.created(
                        URI.create("/api/v1/editorial/drafts/" + opened.draft().id()))
                .entity(opened)
                .build();
    }

    private static UUID id(String text) {
        return Checks.id(text, "No upload has this id.");
    }
}
