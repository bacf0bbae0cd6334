package vn.sotay.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import vn.sotay.answer.Readable;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;

@Path("/api/v1/works")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Library")
class WorkResource {
    /** No slug and no anchor is longer. */
    private static final int LONGEST_NAME = 200;

    private static final String SLUG = "The work's slug, for example nghi-quyet-21-nq-tw-2022-06-16";
    private static final String ANCHOR = "The section's anchor from the table of contents, for example dieu-5";

    private final Catalog catalog;
    private final CurrentViewer viewer;

    @Inject
    WorkResource(Catalog catalog, CurrentViewer viewer) {
        this.catalog = catalog;
        this.viewer = viewer;
    }

    /** The wire form of a page of works. */
    @Schema(description = "A page of works")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Works(
            List<WorkSummary> items,

            @Schema(description = "Cursor of the next page; absent on the last one", examples = "AQ3kXr9c") @Nullable
            String next,

            @Schema(description = "Works in the whole list", examples = "38")
            long total) {}

    /** The wire form of the list of editions. */
    @Schema(description = "All editions of a work, newest first")
    public record Editions(
            List<Edition> items,

            @Schema(description = "How many there are", examples = "1")
            int total) {}

    @GET
    @Readable
    @Operation(
            operationId = "listWorks",
            summary = "Works, filtered, sorted and paged",
            description = "Follow `next` until it is absent. Works added meanwhile neither repeat nor skip an item.")
    @APIResponse(
            responseCode = "200",
            description = "A page of works",
            content =
                    @Content(
                            schema = @Schema(implementation = Works.class),
                            examples = @ExampleObject(name = "works", value = Examples.WORKS)))
    public Works works(@BeanParam WorkListParameters parameters) {
        WorkListParameters.Request request = parameters.read(catalog);
        Page<WorkSummary> page =
                catalog.works(request.filter(), request.order(), request.cursor(), request.limit(), viewer.viewer());
        return new Works(page.items(), page.next(), page.total());
    }

    @GET
    @Path("{slug}")
    @Readable
    @Operation(
            operationId = "getWork",
            summary = "One work",
            description = "With its current edition, table of contents and relations from both ends. A work of coverage"
                    + " `record` has no edition: its text has not been added.")
    @APIResponse(
            responseCode = "200",
            description = "The work",
            content =
                    @Content(
                            schema = @Schema(implementation = Work.class),
                            examples = @ExampleObject(name = "work", value = Examples.WORK)))
    public Work work(@Parameter(description = SLUG, example = Examples.SLUG) @PathParam("slug") String slug) {
        return catalog.work(checked("slug", slug), viewer.viewer()).orElseThrow(() -> noWork(slug));
    }

    @GET
    @Path("{slug}/sections/{anchor}")
    @Readable
    @Operation(
            operationId = "getSection",
            summary = "One section of the current edition",
            description = "Ready to be shown, with the sections before and after it. A link to it always leads to the"
                    + " text as it is now; for the text as it was, name the edition.")
    @APIResponse(
            responseCode = "200",
            description = "The section",
            content =
                    @Content(
                            schema = @Schema(implementation = Section.class),
                            examples = @ExampleObject(name = "section", value = Examples.SECTION)))
    public Section section(
            @Parameter(description = SLUG, example = Examples.GUIDE) @PathParam("slug") String slug,
            @Parameter(description = ANCHOR, example = Examples.ANCHOR) @PathParam("anchor") String anchor) {
        checked("slug", slug);
        checked("anchor", anchor);
        return catalog.section(slug, null, anchor, viewer.viewer()).orElseThrow(() -> noSection(slug, anchor));
    }

    @GET
    @Path("{slug}/editions")
    @Readable
    @Operation(
            operationId = "listEditions",
            summary = "All editions of a work, newest first",
            description = "An edition never changes; a new one is published when title or text change.")
    @APIResponse(
            responseCode = "200",
            description = "The editions, none for a record",
            content =
                    @Content(
                            schema = @Schema(implementation = Editions.class),
                            examples = @ExampleObject(name = "editions", value = Examples.EDITIONS)))
    public Editions editions(@Parameter(description = SLUG, example = Examples.GUIDE) @PathParam("slug") String slug) {
        List<Edition> items =
                catalog.editions(checked("slug", slug), viewer.viewer()).orElseThrow(() -> noWork(slug));
        return new Editions(items, items.size());
    }

    @GET
    @Path("{slug}/editions/{edition}")
    @Readable
    @Operation(
            operationId = "getEdition",
            summary = "One edition with its table of contents",
            description = "Also an edition that is no longer current.")
    @APIResponse(
            responseCode = "200",
            description = "The edition",
            content =
                    @Content(
                            schema = @Schema(implementation = EditionContents.class),
                            examples = @ExampleObject(name = "edition", value = Examples.EDITION)))
    public EditionContents edition(
            @Parameter(description = SLUG, example = Examples.GUIDE) @PathParam("slug") String slug,
            @Parameter(
                            description = "The edition's number, from 1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000"),
                            example = "1")
                    @PathParam("edition")
                    String edition) {
        int number = number("edition", slug, edition);
        return catalog.edition(slug, number, viewer.viewer())
                .orElseThrow(() -> absent(slug, "The work '" + slug + "' has no edition " + number + " here."));
    }

    @GET
    @Path("{slug}/editions/{edition}/sections/{anchor}")
    @Readable
    @Operation(
            operationId = "getEditionSection",
            summary = "One section of a given edition",
            description = "The same text for ever: what a citation of an edition leads to.")
    @APIResponse(
            responseCode = "200",
            description = "The section",
            content =
                    @Content(
                            schema = @Schema(implementation = Section.class),
                            examples = @ExampleObject(name = "section", value = Examples.SECTION)))
    public Section editionSection(
            @Parameter(description = SLUG, example = Examples.GUIDE) @PathParam("slug") String slug,
            @Parameter(
                            description = "The edition's number, from 1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000"),
                            example = "1")
                    @PathParam("edition")
                    String edition,
            @Parameter(description = ANCHOR, example = Examples.ANCHOR) @PathParam("anchor") String anchor) {
        int number = number("edition", slug, edition);
        checked("anchor", anchor);
        return catalog.section(slug, number, anchor, viewer.viewer()).orElseThrow(() -> noSection(slug, anchor));
    }

    @GET
    @Path("{slug}/editions/{from}/diff/{to}")
    @Readable
    @Operation(
            operationId = "compareEditions",
            summary = "What changed from one edition to another",
            description =
                    "By section, recognised though it was renamed, renumbered or moved; by paragraph; and within a"
                            + " changed paragraph by word. Much text is compared more coarsely, which `coarse` says.")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content =
                    @Content(
                            schema = @Schema(implementation = EditionDifference.class),
                            examples = @ExampleObject(name = "difference", value = Examples.DIFFERENCE)))
    public EditionDifference difference(
            @Parameter(description = SLUG, example = Examples.GUIDE) @PathParam("slug") String slug,
            @Parameter(
                            description = "The number of the edition that is taken as the earlier one, from 1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000"),
                            example = "1")
                    @PathParam("from")
                    String from,
            @Parameter(
                            description = "The number of the edition that it is compared with, from 1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000"),
                            example = "2")
                    @PathParam("to")
                    String to) {
        int earlier = number("from", slug, from);
        int later = number("to", slug, to);
        return catalog.difference(slug, earlier, later, viewer.viewer())
                .orElseThrow(() -> absent(
                        slug, "The work '" + slug + "' has no editions " + earlier + " and " + later + " here."));
    }

    private static int number(String field, String slug, String edition) {
        Checks checks = new Checks();
        checks.text("slug", slug, LONGEST_NAME);
        int number = checks.integer(field, edition, 1, 1_000_000, 1);
        checks.done();
        return number;
    }

    private static String checked(String field, String value) {
        Checks checks = new Checks();
        checks.text(field, value, LONGEST_NAME);
        checks.done();
        return value;
    }

    private RuntimeException noWork(String slug) {
        return absent(slug, "No work has the slug '" + slug + "'.");
    }

    private RuntimeException noSection(String slug, String anchor) {
        return absent(slug, "The work '" + slug + "' has no section '" + anchor + "' here.");
    }

    private RuntimeException absent(String slug, String detail) {
        return catalog.absent(slug, viewer.viewer(), detail);
    }
}
