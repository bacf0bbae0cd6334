package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** Works that are not, or no longer, where somebody looks for them; always within the transaction of its caller. */
@ApplicationScoped
class Departures {
    private final WorkStore works;
    private final TombstoneStore tombstones;
    private final AliasStore aliases;
    private final Effects effects;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Departures(WorkStore works, TombstoneStore tombstones, AliasStore aliases, Effects effects) {
        this.works = works;
        this.tombstones = tombstones;
        this.aliases = aliases;
        this.effects = effects;
    }

    /** What to answer where this viewer found no work of this slug. */
    RuntimeException absent(String slug, Viewer viewer, String detail) {
        Tombstone stone = tombstone(slug, viewer).orElse(null);
        if (stone != null) {
            return ProblemException.withdrawn("The work '" + slug + "' was withdrawn.", stone);
        }
        return aliases.findByIdOptional(slug)
                .map(alias -> alias.slug)
                .filter(other -> sees(other, viewer) || tombstone(other, viewer).isPresent())
                .<RuntimeException>map(other -> new WorkMoved(slug, other))
                .orElseGet(() -> ProblemException.notFound(detail));
    }

    private boolean sees(String slug, Viewer viewer) {
        return works.bySlug(slug)
                .filter(work -> AudiencePolicy.admits(Audience.parse(work.audience), viewer))
                .isPresent();
    }

    /** The tombstone of this slug for those who could see the work. */
    Optional<Tombstone> tombstone(String slug, Viewer viewer) {
        return Optional.ofNullable(tombstones(List.of(slug), viewer).get(slug));
    }

    /** The tombstones of these slugs for those who could see the works, by slug, in two queries. */
    Map<String, Tombstone> tombstones(Collection<String> slugs, Viewer viewer) {
        List<TombstoneEntity> stones = slugs.isEmpty() ? List.of() : tombstones.list("slug in ?1", slugs);
        Set<String> readable =
                works
                        .bySlugs(stones.stream()
                                .map(stone -> stone.replacement)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .filter(work -> AudiencePolicy.admits(Audience.parse(work.audience), viewer))
                        .map(work -> work.slug)
                        .collect(Collectors.toSet());
        return stones.stream()
                .filter(stone -> AudiencePolicy.admits(Audience.parse(stone.audience), viewer))
                .collect(Collectors.toMap(stone -> stone.slug, stone -> view(stone, readable)));
    }

    /** Those of these names that no work may be published under: tombstones and aliases. */
    Set<String> taken(Collection<String> slugs) {
        Set<String> taken = new HashSet<>(tombstones.among(slugs));
        taken.addAll(aliases.among(slugs));
        return taken;
    }

    /** The aliases of a work, the oldest first. */
    List<String> aliases(String slug) {
        return aliases.of(slug);
    }

    /** Gives a work that is held one more name; whether it is new. */
    boolean addAlias(String slug, String name, String actor) {
        WorkAliasEntity held = aliases.findById(name);
        if (held != null && held.slug.equals(slug)) {
            return false;
        }
        if (held != null || works.bySlug(name).isPresent() || tombstones.findById(name) != null) {
            throw new ProblemException(ProblemType.CONFLICT, "Another work has the name '" + name + "', or had it.");
        }
        WorkAliasEntity alias = new WorkAliasEntity();
        alias.alias = name;
        alias.slug = slug;
        alias.addedAt = now();
        alias.addedBy = actor;
        aliases.persist(alias);
        return true;
    }

    /** The slugs of all works that were withdrawn. */
    Set<String> withdrawn() {
        return tombstones.listAll().stream().map(stone -> stone.slug).collect(Collectors.toSet());
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
        Set<String> replaced = effects.replacedBy(List.of(work.id));
        tombstones.remove(work.id);
        effects.lock(replaced);
        effects.settle(replaced);
        return new Tombstone(slug, stone.title, reason, replacement, stone.withdrawnAt);
    }

    private static Tombstone view(TombstoneEntity stone, Set<String> readable) {
        // What replaces it may be for fewer people than it was itself.
        String replacement = readable.contains(stone.replacement) ? stone.replacement : null;
        return new Tombstone(stone.slug, stone.title, stone.reason, replacement, stone.withdrawnAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
