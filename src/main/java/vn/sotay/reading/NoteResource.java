package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.Roles;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;

/** A reader's own bookmarks, highlights and notes: to look through, and to take away. */
@Path("/api/v1/me/notes")
@Tag(name = "Reading")
@RolesAllowed(Roles.READER)
class NoteResource {
    private final Notes notes;
    private final CurrentReader reader;

    @Inject
    NoteResource(Notes notes, CurrentReader reader) {
        this.notes = notes;
        this.reader = reader;
    }

    /** The wire form of a page of notes. */
    @Schema(description = "A page of the reader's notes, the last made first")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotePage(
            List<ReadingItem> items,

            @Schema(description = "Cursor of the next page; absent on the last one", examples = "AQ3kXr9c") @Nullable
            String next,

            @Schema(description = "Notes in the whole list", examples = "1")
            long total) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listNotes",
            summary = "The reader's bookmarks, highlights and notes, the last made first",
            description =
                    "Words are looked for in the reader's text, quotes, titles and tags, with or without accents.")
    @APIResponse(
            responseCode = "200",
            description = "A page of notes",
            content =
                    @Content(
                            schema = @Schema(implementation = NotePage.class),
                            examples = @ExampleObject(name = "notes", value = ReadingExamples.NOTES)))
    public NotePage list(
            @Parameter(description = "Words that must all be in it", example = "chi uy") @QueryParam("q") @Nullable
                    String words,
            @Parameter(description = "Slug of the work", example = "dieu-le-dang") @QueryParam("work") @Nullable
                    String work,
            @Parameter(description = "What kind of", schema = @Schema(enumeration = {"bookmark", "highlight", "note"}))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(
                            description = "Only those that have no place in the current edition",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("lost")
                    @Nullable
                    String lost,
            @Parameter(
                            description = "Notes in a page",
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
        NoteQuery query = new NoteQuery(
                checks.words("q", words, Checks.MAX_LENGTH),
                checks.text("work", work),
                checks.choice(
                        "kind",
                        kind,
                        Stream.of(ItemKind.values())
                                .filter(ItemKind::isAnnotation)
                                .toArray(ItemKind[]::new),
                        ItemKind::wireName,
                        null),
                checks.flag("lost", lost));
        int most = checks.integer("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        String after = checks.text("cursor", cursor, 2_000);
        checks.done();
        UUID who = reader.required().reader();
        Page<ReadingItem> page = Checks.paged(() -> notes.page(who, query, after, most));
        return new NotePage(page.items(), page.next(), page.total());
    }

    @GET
    @Path("/export")
    @Produces({"text/markdown", "application/ld+json"})
    @Operation(
            operationId = "exportNotes",
            summary = "All of the reader's notes as one file",
            description = "Markdown to read, or a collection of W3C Web Annotations for other programs.")
    @APIResponse(
            responseCode = "200",
            description = "The notes",
            content = {
                @Content(
                        mediaType = "text/markdown",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "markdown", value = ReadingExamples.MARKDOWN)),
                @Content(
                        mediaType = "application/ld+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "json", value = ReadingExamples.COLLECTION))
            })
    public Response export(
            @Parameter(
                            description = "The form of the file",
                            schema =
                                    @Schema(
                                            enumeration = {"markdown", "json"},
                                            defaultValue = "markdown"))
                    @QueryParam("format")
                    @Nullable
                    String format) {
        Checks checks = new Checks();
        NoteForm form = checks.choice("format", format, NoteForm.values(), NoteForm::wireName, NoteForm.MARKDOWN);
        checks.done();
        NoteForm chosen = form == null ? NoteForm.MARKDOWN : form;
        UUID who = reader.required().reader();
        StreamingOutput file = out -> chosen.write(who, notes, out);
        return Response.ok(file, chosen.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + chosen.fileName() + "\"")
                .build();
    }
}
