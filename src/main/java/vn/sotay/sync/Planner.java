package vn.sotay.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;

/**
 * Decides what stands on a page. Plain Java over a {@link ChangeLog}: the same token, limit, viewer and log always give the same.
 *
 * <p>A subject comes with its last change after the position. What the viewer may not see now is removed exactly if the viewer,
 * or the one that the token stood for, was admitted to it by some row after the base; of everything else nothing is said. A reader
 * who has been moved, or has signed in, is led from what the former viewer could see to what the present one can: then subjects
 * that did not change count too, if the two differ about them or about something that they refer to.
 */
final class Planner {
    /** Subjects that are looked at together. */
    private static final int CHUNK = 500;

    /** Somebody who belongs to no committee; whatever such a member could see, every member can. */
    private static final Viewer MEMBER = new Viewer(true, Set.of());

    private final ChangeLog log;
    private final Viewer viewer;
    private final Map<Audience, Long> audiences;

    Planner(ChangeLog log, Viewer viewer) {
        this.log = log;
        this.viewer = viewer;
        this.audiences = log.audiences();
    }

    /** Where a page starts: the chain that it goes on with, and the viewer that this leads away from. */
    private record Start(SyncToken.Chain chain, @Nullable Viewer former, boolean personal) {}

    /**
     * The page after a token.
     *
     * @param token where the client stands; null for nowhere
     * @param formerMemberships what this very reader was before; asked only if needed
     * @return empty when the client has to start again
     */
    Optional<Plan> page(@Nullable SyncToken token, Supplier<List<Viewer>> formerMemberships, int limit) {
        return start(token, formerMemberships).map(start -> plan(start, limit));
    }

    private Optional<Start> start(@Nullable SyncToken token, Supplier<List<Viewer>> formerMemberships) {
        if (token == null) {
            return Optional.of(new Start(new SyncToken.Chain(0, 0, log.head(), null), null, false));
        }
        Long nonce = token.rev() > log.head() ? null : log.nonce(token.rev());
        if (nonce == null || nonce != token.nonce()) {
            return Optional.empty();
        }
        SyncToken.Chain chain = token.chain();
        boolean same = token.viewerClass() == ViewerClass.of(viewer, token.rev(), audiences);
        if (chain == null) {
            return same
                    ? Optional.of(
                            new Start(new SyncToken.Chain(token.rev(), token.rev(), token.rev(), null), null, false))
                    : moved(
                            token.viewerClass(),
                            new SyncToken.Chain(0, token.rev(), token.rev(), token.viewerClass()),
                            formerMemberships);
        }
        if (!same) {
            return Optional.empty();
        }
        return chain.former() == null
                ? Optional.of(new Start(chain, null, false))
                : moved(chain.former(), chain, formerMemberships);
    }

    private Optional<Start> moved(long former, SyncToken.Chain chain, Supplier<List<Viewer>> formerMemberships) {
        if (!viewer.member()) {
            return Optional.empty();
        }
        for (Viewer anybody : List.of(Viewer.ANONYMOUS, MEMBER)) {
            if (ViewerClass.of(anybody, chain.base(), audiences) == former) {
                return Optional.of(new Start(chain, anybody, false));
            }
        }
        return formerMemberships.get().stream()
                .filter(one -> ViewerClass.of(one, chain.base(), audiences) == former)
                .findFirst()
                .map(one -> new Start(chain, one, true));
    }

    private Plan plan(Start start, int limit) {
        SyncToken.Chain chain = start.chain();
        Viewer former = start.former() == null ? viewer : start.former();
        Set<Audience> differing = audiences.keySet().stream()
                .filter(audience -> AudiencePolicy.admits(audience, viewer) != AudiencePolicy.admits(audience, former))
                .collect(Collectors.toSet());
        Set<String> stating = differing.isEmpty() ? Set.of() : log.stating(differing);
        List<Plan.Step> steps = new ArrayList<>();
        long position = chain.position();
        List<ChangeLog.Subject> subjects;
        do {
            subjects = log.after(position, CHUNK);
            List<ChangeLog.Subject> counting = subjects.stream()
                    .filter(subject -> subject.rev() > chain.base()
                            || (subject.audience() != null && differing.contains(subject.audience()))
                            || (subject.kind() == ChangeLog.Kind.WORK && stating.contains(subject.slug())))
                    .toList();
            Set<String> heldOnce = heldOnce(counting, chain.known(), former);
            for (ChangeLog.Subject subject : counting) {
                Plan.Act act = subject.kind() == ChangeLog.Kind.SHELF
                        ? ofShelf(subject, chain.known())
                        : act(subject, former, heldOnce);
                if (act != null) {
                    steps.add(new Plan.Step(subject.rev(), subject.kind(), subject.slug(), act));
                }
            }
            position = subjects.isEmpty()
                    ? position
                    : subjects.get(subjects.size() - 1).rev();
        } while (subjects.size() == CHUNK && steps.size() <= limit);
        boolean more = steps.size() > limit;
        List<Plan.Step> shown = more ? List.copyOf(steps.subList(0, limit)) : steps;
        return new Plan(
                shown,
                onward(
                        more
                                ? new SyncToken.Chain(
                                        shown.get(limit - 1).rev(), chain.base(), chain.known(), chain.former())
                                : null),
                start.personal());
    }

    /** Shelves are for everybody, while there are any. */
    private static Plan.@Nullable Act ofShelf(ChangeLog.Subject shelf, long known) {
        if (shelf.audience() != null) {
            return Plan.Act.PUT;
        }
        return shelf.rev() > known ? Plan.Act.REMOVE : null;
    }

    private Plan.@Nullable Act act(ChangeLog.Subject subject, Viewer former, Set<String> heldOnce) {
        if (sees(viewer, subject.audience())) {
            return Plan.Act.PUT;
        }
        return sees(former, subject.audience()) || heldOnce.contains(subject.slug()) ? Plan.Act.REMOVE : null;
    }

    /** Of the works that cannot be seen now, those that the client may hold from before. */
    private Set<String> heldOnce(List<ChangeLog.Subject> subjects, long known, Viewer former) {
        List<String> gone = subjects.stream()
                .filter(subject -> subject.kind() == ChangeLog.Kind.WORK
                        && subject.rev() > known
                        && !sees(viewer, subject.audience()))
                .map(ChangeLog.Subject::slug)
                .toList();
        Set<String> held = new HashSet<>();
        if (!gone.isEmpty()) {
            log.audiencesSince(gone, known).forEach((slug, had) -> {
                if (had.stream().anyMatch(audience -> sees(viewer, audience) || sees(former, audience))) {
                    held.add(slug);
                }
            });
        }
        return held;
    }

    private SyncToken onward(SyncToken.@Nullable Chain chain) {
        long head = log.head();
        Long nonce = log.nonce(head);
        if (nonce == null) {
            throw new IllegalStateException("the log has no row " + head + ", its head");
        }
        return new SyncToken(head, nonce, ViewerClass.of(viewer, head, audiences), chain);
    }

    private static boolean sees(Viewer viewer, @Nullable Audience audience) {
        return audience != null && AudiencePolicy.admits(audience, viewer);
    }
}
