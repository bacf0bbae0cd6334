package vn.sotay.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.citation.Citation;
import vn.sotay.citation.DocumentType;
import vn.sotay.citation.Provision;

/**
 * The document, and the place in it, that a query was understood to name.
 *
 * @param kinds what the document may be
 * @param number without leading zeros
 * @param symbol folded, its parts joined by hyphens
 * @param term the Party congress whose term is meant
 * @param session the plenum of the Central Committee
 * @param name under which the library has the document
 * @param works how many works of the library this is, as far as the viewer may see them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "The document, and the place in it, that the query was understood to name; its hits come first")
public record Reference(
        @Schema(description = "What the document may be; several for an abbreviation", examples = "[\"resolution\"]")
        List<String> kinds,

        @Schema(description = "Its number without leading zeros", examples = "21") @Nullable
        String number,

        @Schema(description = "Its symbol, lower case and without accents", examples = "nq-tw") @Nullable
        String symbol,

        @Schema(description = "Year in the number, or of the document", examples = "2022") @Nullable
        Integer year,

        @Schema(description = "Day of issue", implementation = String.class, format = "date", examples = "2022-06-16")
        @Nullable
        LocalDate day,

        @Schema(description = "The Party congress whose term is meant", examples = "13") @Nullable
        Integer term,

        @Schema(description = "The plenum of the Central Committee", examples = "4") @Nullable
        Integer session,

        @Schema(description = "The name of the document, lower case and without accents", examples = "bo luat dan su")
        @Nullable
        String name,

        @Schema(description = "Part", examples = "1") @Nullable
        String part,

        @Schema(description = "Chapter", examples = "2") @Nullable
        String chapter,

        @Schema(description = "Division of a chapter", examples = "3") @Nullable
        String division,

        @Schema(description = "Article; `dd` stands for đ", examples = "11") @Nullable
        String article,

        @Schema(description = "Clause of the article", examples = "2") @Nullable
        String clause,

        @Schema(description = "Point of the clause; `dd` stands for đ", examples = "a") @Nullable
        String point,

        @Schema(description = "Appendix", examples = "1") @Nullable
        String appendix,

        @Schema(description = "How many works this is", examples = "2")
        int works) {

    static Reference of(Citation citation, @Nullable String name, int works) {
        Provision place = citation.place();
        return new Reference(
                citation.types().stream().map(DocumentType::wire).sorted().toList(),
                citation.number(),
                String.join("-", citation.symbol()),
                citation.year(),
                citation.day(),
                citation.term(),
                citation.session(),
                name,
                place.part(),
                place.chapter(),
                place.division(),
                place.article(),
                place.clause(),
                place.point(),
                place.appendix(),
                works);
    }

    /** A document that is named and nothing else. */
    static Reference named(String name, @Nullable Integer year, int works) {
        return new Reference(
                List.of(), null, null, year, null, null, null, name, null, null, null, null, null, null, null, works);
    }
}
