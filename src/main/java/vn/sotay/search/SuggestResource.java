package vn.sotay.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sotay.answer.Readable;

@Path("/api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class SuggestResource {
    private final Suggestions suggestions;

    @Inject
    SuggestResource(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Readable
    @Operation(
            operationId = "suggest",
            summary = "Suggestions as you type",
            description =
                    "What the words could become: titles, document numbers and headings of public works, and phrases that are"
                            + " frequent in the library's texts (never what other readers typed). Accents may be missing; those"
                            + " that were typed rank matching spellings first. Texts are found by the beginning of any of their"
                            + " words, and with one wrong letter in the last word when nothing else is found. A suggestion with"
                            + " `slug` leads to a work, with `anchor` to a section in it; a `query` is to be searched for.")
    @APIResponse(
            responseCode = "200",
            description = "Suggestions, best first; empty when nothing begins so",
            content =
                    @Content(
                            schema = @Schema(implementation = SuggestResult.class),
                            examples = @ExampleObject(name = "suggest", value = SearchExamples.SUGGESTIONS)))
    public SuggestResult suggest(@BeanParam SuggestParameters parameters) {
        SuggestParameters.Asked asked = parameters.read();
        return suggestions.complete(asked.typed(), asked.limit());
    }
}
