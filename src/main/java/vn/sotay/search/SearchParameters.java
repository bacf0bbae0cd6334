package vn.sotay.search;

import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.WorkFilter;
import vn.sotay.page.Page;
import vn.sotay.problem.Checks;
import vn.sotay.text.Slugs;

/** The query parameters of a search, as text until {@link #read} has checked them all. */
@NullUnmarked
public class SearchParameters {
    private static final int DEFAULT_PASSAGES = 1;

    @QueryParam("q")
    @Parameter(
            description = "The words searched for, with or without accents; no character is an operator",
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 2000),
            example = "sinh hoat chi bo")
    String q;

    @QueryParam("verbatim")
    @Parameter(
            description = "Whether to search for exactly what was typed, without restoring accents or correcting slips",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String verbatim;

    @QueryParam("group")
    @Parameter(
            description = "What a hit is: a work with its best places, or each section that matches",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"work", "section"},
                            defaultValue = "work"))
    String group;

    @QueryParam("passages")
    @Parameter(
            description = "Most passages shown of a hit",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "3", defaultValue = "1"))
    String passages;

    @QueryParam("shelf")
    @Parameter(description = "Only works on this shelf, by slug", example = "chi-bo-dien-tu")
    String shelf;

    @QueryParam("kind")
    @Parameter(description = "Only works of this kind", schema = @Schema(implementation = Kind.class))
    String kind;

    @QueryParam("issuer")
    @Parameter(description = "Only works of this issuer, by name or slug", example = "bo-chinh-tri")
    String issuer;

    @QueryParam("topic")
    @Parameter(description = "Only works with this topic, by name or slug", example = "dang-vien")
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
            description = "The order: best first, newest first, or by number",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"relevance", "-date", "number"},
                            defaultValue = "relevance"))
    String sort;

    @QueryParam("limit")
    @Parameter(
            description = "Most items in the answer",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before; with the same query, filters and order")
    String cursor;

    SearchQuery read(Predicate<String> isShelf) {
        Checks checks = new Checks();
        String typed = checks.words("q", q, SearchQuery.MAX_LENGTH);
        if (q == null || q.chars().allMatch(c -> c != 0 && (Character.isWhitespace(c) || Character.isISOControl(c)))) {
            checks.reject("q", "is required");
        }
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
        Grouping grouping = checks.choice("group", group, Grouping.values(), Grouping::wire, Grouping.WORK);
        SearchOrder order = checks.choice("sort", sort, SearchOrder.values(), SearchOrder::wire, SearchOrder.RELEVANCE);
        int shown = checks.integer("passages", passages, 0, SearchQuery.MAX_PASSAGES, DEFAULT_PASSAGES);
        int size = checks.integer("limit", limit, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
        boolean exactly = checks.flag("verbatim", verbatim);
        String words = typed == null ? "" : typed;
        Position after = checks.parsed(
                "cursor",
                cursor,
                text -> Position.of(text, SearchQuery.listName(words, exactly, grouping, filter, order)));
        if (shelfSlug != null && !isShelf.test(shelfSlug)) {
            checks.reject("shelf", "no shelf has this slug");
        }
        checks.done();
        return new SearchQuery(words, exactly, grouping, shown, filter, order, after, size);
    }
}
