package vn.sotay.audience;

import java.util.Collection;
import java.util.List;

/** The one rule on who may see what. Lists, counts, content, search and sync all ask here. */
public final class AudiencePolicy {
    private AudiencePolicy() {}

    /** Whether the viewer may see a work with this audience. */
    public static boolean admits(Audience audience, Viewer viewer) {
        return switch (audience.scope()) {
            case PUBLIC -> true;
            case MEMBERS -> viewer.member();
            case COMMITTEES ->
                viewer.member() && audience.committees().stream().anyMatch(viewer.committees()::contains);
        };
    }

    /** Whether everybody whom the narrow audience admits is admitted by the wide one too. */
    public static boolean reaches(Audience wide, Audience narrow) {
        return switch (wide.scope()) {
            case PUBLIC -> true;
            case MEMBERS -> narrow.scope() != Audience.Scope.PUBLIC;
            case COMMITTEES ->
                narrow.scope() == Audience.Scope.COMMITTEES && wide.committees().containsAll(narrow.committees());
        };
    }

    /** Those of the given audiences that the viewer may see, as the texts that stand in the database. */
    public static List<String> admitted(Collection<String> audiences, Viewer viewer) {
        return audiences.stream()
                .filter(text -> admits(Audience.parse(text), viewer))
                .toList();
    }
}
