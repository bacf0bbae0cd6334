package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.problem.ProblemException;

/** Works that are not, or no longer, where somebody looks for them; always within the transaction of its caller. */
@ApplicationScoped
class Departures {
    private final WorkStore works;
    private final TombstoneStore tombstones;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Departures(WorkStore works, TombstoneStore tombstones) {
        this.works = works;
        this.tombstones = tombstones;
    }

    /** What to answer where this viewer found no work of this slug. */
    RuntimeException absent(String slug, Viewer viewer, String detail) {
        Tombstone stone = tombstone(slug, viewer).orElse(null);
        return stone == null
                ? ProblemException.notFound(detail)
                : ProblemException.withdrawn("The work '" + slug + "' was withdrawn.", stone);
    }

    /** The tombstone of this slug for those who could see the work. */
    Optional<Tombstone> tombstone(String slug, Viewer viewer) {
        return tombstones
                .findByIdOptional(slug)
                .filter(stone -> AudiencePolicy.admits(Audience.parse(stone.audience), viewer))
                .map(stone -> view(stone, viewer));
    }

    /** Those of these slugs that no work may be published under, ever again. */
    Set<String> taken(Collection<String> slugs) {
        return tombstones.among(slugs);
    }

    /** The slugs of all works that were withdrawn. */
    Set<String> withdrawn() {
        return tombstones.listAll().stream().map(stone -> stone.slug).collect(Collectors.toSet());
    }

    /** Locks a work until the transaction ends, against whoever else would change it. */
    void lock(String slug) {
        works.find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Puts a tombstone in the place of a work. */
    Tombstone withdraw(String slug, String reason, @Nullable String replacement, String actor) {
        WorkEntity work = works.bySlug(slug).orElseThrow();
        TombstoneEntity stone = new TombstoneEntity();
        stone.slug = slug;
        stone.title = work.title;
        stone.reason = reason;
        stone.replacement = replacement;
        stone.audience = work.audience;
        stone.withdrawnAt = now();
        stone.withdrawnBy = actor;
        tombstones.persist(stone);
        tombstones.remove(work.id);
        return new Tombstone(slug, stone.title, reason, replacement, stone.withdrawnAt);
    }

    private Tombstone view(TombstoneEntity stone, Viewer viewer) {
        // What replaces it may be for fewer people than it was itself.
        String replacement = stone.replacement == null
                ? null
                : works.bySlug(stone.replacement)
                        .filter(work -> AudiencePolicy.admits(Audience.parse(work.audience), viewer))
                        .map(work -> work.slug)
                        .orElse(null);
        return new Tombstone(stone.slug, stone.title, stone.reason, replacement, stone.withdrawnAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
