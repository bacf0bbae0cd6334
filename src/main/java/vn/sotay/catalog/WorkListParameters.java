package vn.sotay.catalog;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.sotay.page.Cursor;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;
import vn.sotay.text.Slugs;

/** The query parameters of the list of works, as text until {@link #read} has checked them all. */
@NullUnmarked
public class WorkListParameters {
    @QueryParam("shelf")
    @Parameter(
            description = "Only works on this shelf, by slug",
            schema = @Schema(type = SchemaType.STRING, maxLength = 300),
            example = "chi-bo-dien-tu")
    String shelf;

    @QueryParam("kind")
    @Parameter(description = "Only works of this kind", schema = @Schema(implementation = Kind.class))
    String kind;

    @QueryParam("issuer")
    @Parameter(
            description = "Only works of this issuer, by name or slug",
            schema = @Schema(type = SchemaType.STRING, maxLength = 300),
            example = "bo-chinh-tri")
    String issuer;

    @QueryParam("topic")
    @Parameter(
            description = "Only works with this topic, by name or slug",
            schema = @Schema(type = SchemaType.STRING, maxLength = 300),
            example = "dang-vien")
    String topic;

    @QueryParam("year")
    @Parameter(
            description = "Only works issued or published in this year",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999"),
            example = "2022")
    String year;

    @QueryParam("status")
    @Parameter(
            description = "Only works with this effect status",
            schema = @Schema(implementation = EffectStatus.class))
    String status;

    @QueryParam("coverage")
    @Parameter(description = "Only works of which this much is held", schema = @Schema(implementation = Coverage.class))
    String coverage;

    @QueryParam("sort")
    @Parameter(
            description = "The order; `title` by default, `shelf` where a shelf is given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"title", "-title", "date", "-date", "number", "shelf"}))
    String sort;

    @QueryParam("limit")
    @Parameter(
            description = "Most items in the answer",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "`next` of the page before; with the same filters and order",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
    String cursor;

    /** A checked request. */
    record Request(
            WorkFilter filter, WorkOrder order, @Nullable Cursor cursor, int limit) {}

    Request read(Catalog catalog) {
        Checks checks = new Checks();
        String shelfSlug = checks.text("shelf", shelf);
        Integer inYear = year == null ? null : Integer.valueOf(checks.integer("year", year, 1, 9_999, 1));
        WorkFilter filter = new WorkFilter(
                shelfSlug,
                checks.choice("kind", kind, Kind.values(), Kind::wire, null),
                Slugs.ofName(checks.text("issuer", issuer)),
                Slugs.ofName(checks.text("topic", topic)),
                inYear,
                checks.choice("status", status, EffectStatus.values(), EffectStatus::wire, null),
                checks.choice("coverage", coverage, Coverage.values(), Coverage::wire, null));
        WorkOrder usual = shelfSlug == null ? WorkOrder.TITLE : WorkOrder.SHELF;
        WorkOrder chosen = checks.choice("sort", sort, WorkOrder.values(), WorkOrder::wire, usual);
        WorkOrder order = chosen == null ? usual : chosen;
        if (order == WorkOrder.SHELF && shelfSlug == null) {
            checks.reject("sort", "'shelf' needs the parameter 'shelf'");
        }
        int size = checks.integer("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        Cursor from = checks.parsed("cursor", cursor, text -> Cursor.decode(text, Catalog.listName(filter, order)));
        if (shelfSlug != null && !catalog.hasShelf(shelfSlug)) {
            checks.reject("shelf", "no shelf has this slug");
        }
        checks.done();
        return new Request(filter, order, from, size);
    }
}
