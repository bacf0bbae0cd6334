package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;

/** What of the works a viewer may see; in the transaction of the caller. */
@ApplicationScoped
class VisibleWorks {
    private final WorkStore works;

    @Inject
    VisibleWorks(WorkStore works) {
        this.works = works;
    }

    Optional<WorkEntity> find(String slug, Viewer viewer) {
        return works.bySlug(slug).filter(work -> admits(work, viewer));
    }

    /** The audiences among those of the works that the viewer belongs to. */
    List<String> audiences(Viewer viewer) {
        return viewer.member()
                ? AudiencePolicy.admitted(works.audiences(), viewer)
                : List.of(Audience.PUBLIC.toString());
    }

    static boolean admits(@Nullable WorkEntity work, Viewer viewer) {
        return work != null && AudiencePolicy.admits(Audience.parse(work.audience), viewer);
    }
}
