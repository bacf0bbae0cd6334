package vn.sotay.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.revision.Change;
import vn.sotay.revision.Revision;

/**
 * Who may see works whose change is known but not yet in the index. Between the two the index still says what was true
 * before, so a hold is set before indexing begins and lifted when the change can be found; all other works are known to the
 * index itself.
 */
final class AudienceHolds {
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();

    private record Hold(long revision, @Nullable Audience audience) {
        boolean admits(Viewer viewer) {
            return audience != null && AudiencePolicy.admits(audience, viewer);
        }
    }

    /** Takes note of changes that are about to be indexed, oldest first. */
    void set(List<Revision> changes) {
        for (Revision row : changes) {
            if (row.change().subject() == Change.Subject.WORK) {
                String audience = row.change().audienceAfter();
                holds.put(row.change().slug(), new Hold(row.rev(), audience == null ? null : Audience.parse(audience)));
            }
        }
    }

    /** Forgets the changes up to this one: they can be found now. */
    void lift(long revision) {
        holds.values().removeIf(hold -> hold.revision <= revision);
    }

    /** Slugs of works that this viewer may not see, whatever the index says. */
    Set<String> withheldFrom(Viewer viewer) {
        Set<String> withheld = new HashSet<>();
        holds.forEach((slug, hold) -> {
            if (!hold.admits(viewer)) {
                withheld.add(slug);
            }
        });
        return withheld;
    }
}
