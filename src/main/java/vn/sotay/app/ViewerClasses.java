package vn.sotay.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sotay.audience.Audience;
import vn.sotay.audience.Viewer;
import vn.sotay.revision.Revisions;

/**
 * Which viewers see the same library, so that one prepared answer serves them all: of the committees that a member belongs to
 * only those count that some work is, or ever was, limited to. Thousands of cells make a handful of classes. "Ever", since a
 * device may still hold what was limited to them and has to be told.
 *
 * <p>Two members must never be taken for one class wrongly. So the committees are known for one revision exactly; at any other
 * every committee counts.
 */
@ApplicationScoped
class ViewerClasses {
    private record Named(long revision, Set<String> committees) {}

    private final Revisions revisions;
    private volatile Named named = new Named(-1, Set.of());

    @Inject
    ViewerClasses(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The class to look an answer of this revision up by. Asks nobody. */
    String key(Viewer viewer, long revision) {
        Named known = named;
        return viewer.member() && known.revision() == revision
                ? narrowed(viewer, known).key()
                : viewer.key();
    }

    /** The class that the viewer most likely has: by the committees that were last known. Asks nobody. */
    String likely(Viewer viewer) {
        return viewer.member() ? narrowed(viewer, named).key() : viewer.key();
    }

    /** The class to keep an answer by that was begun at this revision and is now complete. Asks the database. */
    String keyToKeep(Viewer viewer, long revision) {
        if (!viewer.member() || viewer.committees().isEmpty()) {
            return viewer.key();
        }
        Named known = named;
        if (known.revision() != revision) {
            known = new Named(revision, everNamed());
        }
        if (revisions.head() != revision) {
            // Something was committed meanwhile: the answer, or the names, may be of the library after that.
            return viewer.key();
        }
        named = known;
        return narrowed(viewer, known).key();
    }

    private Set<String> everNamed() {
        return revisions.audiences().keySet().stream()
                .flatMap(text -> Audience.parse(text).committees().stream())
                .collect(Collectors.toSet());
    }

    private static Viewer narrowed(Viewer viewer, Named known) {
        Set<String> committees = new HashSet<>(viewer.committees());
        committees.retainAll(known.committees());
        return new Viewer(true, committees);
    }
}
