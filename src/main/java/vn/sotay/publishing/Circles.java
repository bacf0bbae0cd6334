package vn.sotay.publishing;

import java.util.List;
import java.util.Set;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.RelationType;
import vn.sotay.catalog.Replacements;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** Sees to it that no work replaces itself, be it by way of others; works are added one by one. */
final class Circles {
    private final Replacements replacements;

    Circles(Catalog catalog, List<ReadyManuscript> manuscripts) {
        // Few works replace others, and without new ones no circle can come about.
        this.replacements =
                manuscripts.stream().anyMatch(Circles::replaces) ? catalog.replacements() : new Replacements();
    }

    /**
     * Whether the work closes no circle; if it does, it is left out of what the following are checked against.
     *
     * @throws ProblemException if it does, for everybody but the import, which goes on with the others
     */
    boolean fits(ReadyManuscript manuscript, Actor actor) {
        String slug = manuscript.metadata().slug();
        Set<String> before = replacements.of(slug);
        replacements.state(slug, manuscript.metadata().relations());
        List<String> circle = replacements.circle(slug);
        if (circle.isEmpty()) {
            return true;
        }
        replacements.set(slug, before);
        if (!actor.imports()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "By way of its relations the work would replace itself: " + String.join(" → ", circle) + '.');
        }
        return false;
    }

    private static boolean replaces(ReadyManuscript manuscript) {
        return manuscript.metadata().relations().stream().anyMatch(link -> link.type() == RelationType.REPLACES);
    }
}
