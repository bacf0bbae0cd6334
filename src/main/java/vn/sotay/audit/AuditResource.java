package vn.sotay.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;

/** Who did what, for administrators. The role is written out: accounts stand above this room and are not seen from here. */
@Path("/api/v1/admin/audit")
@RolesAllowed("admin")
@Tag(name = "Administration")
class AuditResource {
    private static final String ENTRY =
            "{\"seq\":4711,\"at\":\"2026-11-22T01:30:00.123456Z\",\"actor\":\"ban.bien.tap\","
                    + "\"from\":\"192.0.2.7\",\"action\":\"reader.change\",\"subject\":\"reader:nguyen.van.an\","
                    + "\"before\":{\"state\":\"active\"},\"after\":{\"state\":\"blocked\"}}";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Audit audit;

    @Inject
    AuditResource(Audit audit) {
        this.audit = audit;
    }

    /** The wire form of a page. */
    @Schema(name = "AuditPage", description = "A page of the audit, newest first")
    public record AuditPage(
            @Schema(description = "The entries of this page")
            List<AuditEntry> items,

            @Schema(description = "The cursor of the next page", examples = "AQ3kXr9c") @Nullable
            String next,

            @Schema(description = "How many there are", examples = "4711")
            long total) {}

    /** A line of the export. */
    @Schema(name = "AuditLine", description = "An entry exactly as it was hashed, and its hash")
    public record AuditLine(
            @Schema(description = "The entry") AuditEntry entry,

            @Schema(description = "Its hash in hexadecimal digits", examples = HASH)
            String hash) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listAudit",
            summary = "Who did what, newest first",
            description = "Entries are only ever added, each with the hash of the one before it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "entries",
                                            value = "{\"items\":[" + ENTRY
                                                    + "],\"next\":\"AQ3kXr9c\",\"total\":4711}")))
    public AuditPage list(
            @Parameter(description = "Who: a user name, or a part of this system") @QueryParam("actor") @Nullable
                    String actor,
            @Parameter(description = "What was done", example = "reader.change") @QueryParam("action") @Nullable
                    String action,
            @Parameter(description = "What it was done to", example = "reader:nguyen.van.an")
                    @QueryParam("subject")
                    @Nullable
                    String subject,
            @Parameter(description = "Not before this moment", example = "2026-11-01T00:00:00Z")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(description = "Before this moment", example = "2026-12-01T00:00:00Z")
                    @QueryParam("until")
                    @Nullable
                    String until,
            @Parameter(
                            description = "Entries in a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "The cursor that the page before gave") @QueryParam("cursor") @Nullable
                    String cursor) {
        Checks checks = new Checks();
        AuditFilter filter = new AuditFilter(
                checks.text("actor", actor),
                checks.text("action", action),
                checks.text("subject", subject),
                checks.parsed("since", since, AuditResource::instant),
                checks.parsed("until", until, AuditResource::instant));
        int most = checks.integer("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        String after = checks.text("cursor", cursor, 2_000);
        checks.done();
        Page<AuditEntry> page = Checks.paged(() -> audit.page(filter, after, most));
        return new AuditPage(page.items(), page.next(), page.total());
    }

    @GET
    @Path("/check")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkAudit",
            summary = "Reads the whole chain and says whether every entry is as it was written",
            description = "Keep the head elsewhere from time to time: it shows later that the chain was not made anew.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditCheck.class),
                            examples =
                                    @ExampleObject(
                                            name = "intact",
                                            value = "{\"entries\":4711,\"intact\":true,\"head\":\"" + HASH + "\"}")))
    public AuditCheck check() {
        return audit.check();
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportAudit",
            summary = "The whole audit, oldest first, a line an entry",
            description =
                    "Each line has the entry exactly as it was hashed, and its hash: SHA-256 over the 32 bytes of the hash"
                            + " before (zeros at first) and the entry's UTF-8.")
    @APIResponse(
            responseCode = "200",
            description = "The entries",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = AuditLine.class),
                            examples =
                                    @ExampleObject(
                                            name = "entry",
                                            value = "{\"entry\":" + ENTRY + ",\"hash\":\"" + HASH + "\"}")))
    public Response export() {
        StreamingOutput lines = audit::export;
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"audit.ndjson\"")
                .build();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a moment in UTC, such as 2026-11-22T01:30:00Z", e);
        }
    }
}
