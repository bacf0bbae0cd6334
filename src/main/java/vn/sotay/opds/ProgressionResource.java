package vn.sotay.opds;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.SignedIn;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.Edition;
import vn.sotay.catalog.TocEntry;
import vn.sotay.catalog.Work;
import vn.sotay.opds.epub.BookFile;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.reading.LastPlace;
import vn.sotay.reading.Reading;

/**
 * A reader's place in a work for reading systems, as OPDS Progression 1.0 has it. What they say goes where the places of our own
 * apps go, and theirs come from there. An app password is enough: it is what reading systems have.
 */
@Path("/opds/works/{slug}/progression")
@Authenticated
class ProgressionResource {
    private final Reading reading;
    private final Catalog catalog;
    private final CurrentReader reader;
    private final Clock clock;
    private final String library;

    @Inject
    ProgressionResource(
            Reading reading,
            Catalog catalog,
            CurrentReader reader,
            Clock clock,
            @ConfigProperty(name = "sotay.product-name") String library) {
        this.reading = reading;
        this.catalog = catalog;
        this.reader = reader;
        this.clock = clock;
        this.library = library;
    }

    @GET
    @Operation(hidden = true)
    public Response last(@PathParam("slug") String slug) {
        SignedIn who = reader.required();
        Work work = readable(slug, who);
        return reading.lastPlace(who.reader(), work.slug())
                .map(place -> answer(200, of(place, work.toc())))
                .orElseGet(() -> answer(200, null));
    }

    @PUT
    @Consumes({Progression.TYPE, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public Response record(@PathParam("slug") String slug, byte @Nullable [] body) {
        SignedIn who = reader.required();
        Progression told = Progression.read(body);
        Work work = readable(slug, who);
        Edition edition = work.edition();
        if (edition == null || work.toc().isEmpty()) {
            throw new ProblemException(ProblemType.NO_TEXT, "The library has the data of '" + slug + "', but no text.");
        }
        Instant now = clock.instant();
        LastPlace place = new LastPlace(
                told.device().id(),
                told.device().name(),
                told.modified().isAfter(now) ? now : told.modified(),
                new BookPlace(edition.number(), work.toc()).of(told));
        boolean first = reading.record(who.reader(), work.slug(), place);
        return answer(first ? 201 : 200, of(place, work.toc()));
    }

    private Work readable(String slug, SignedIn who) {
        return catalog.work(slug, who.viewer())
                .orElseThrow(() -> catalog.absent(slug, who.viewer(), "No work has the slug '" + slug + "'."));
    }

    private Progression of(LastPlace last, List<TocEntry> toc) {
        String name = last.name();
        String anchor = last.place().anchor();
        Double progression = last.place().totalProgression();
        return new Progression(
                toc.stream()
                        .filter(entry -> entry.anchor().equals(anchor)
                                && !entry.heading().isBlank())
                        .map(TocEntry::heading)
                        .findFirst()
                        .orElse(null),
                last.modified(),
                new Progression.ReadingSystem(last.device(), name == null ? library : name),
                progression == null ? 0 : progression,
                BookFile.reference(toc, anchor).stream().toList());
    }

    private static Response answer(int status, @Nullable Progression progression) {
        return Response.status(status)
                .type(Progression.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(progression == null ? new byte[0] : progression.bytes())
                .build();
    }
}
