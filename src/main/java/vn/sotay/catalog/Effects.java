package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;

/**
 * The effect status that is shown. What a work's own data say, with a source, stands. Where they say nothing, a work that is
 * held and states that it replaces this one gives it, with itself as the source; from its date, for without one nothing is
 * said. A work that fewer people may see does not count, for the status would tell of it.
 */
@ApplicationScoped
class Effects {
    private final WorkStore works;
    private final RelationStore relations;

    @Inject
    Effects(WorkStore works, RelationStore relations) {
        this.works = works;
        this.relations = relations;
    }

    /** The works that these replace. */
    Set<String> replacedBy(Collection<Long> workIds) {
        return workIds.isEmpty() ? Set.of() : relations.replacedBy(workIds);
    }

    /** Locks works in one order everywhere, so that what is settled here is settled from what others have committed. */
    void lock(Collection<String> slugs) {
        works.lock(slugs);
    }

    /** Brings the status of these works to what follows from all that is stated now; gives the slugs of those it changed. */
    Set<String> settle(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Set.of();
        }
        Map<String, List<RelationStore.Replacing>> stated = relations.replacing(slugs).stream()
                .collect(Collectors.groupingBy(replacing -> replacing.relation().target));
        Set<String> changed = new HashSet<>();
        for (WorkEntity work : works.bySlugs(slugs)) {
            WorkMetadata.Status status = effect(work, stated.getOrDefault(work.slug, List.of()));
            if (!status.equals(WorkViews.status(work))) {
                work.show(status);
                changed.add(work.slug);
            }
        }
        return changed;
    }

    private static WorkMetadata.Status effect(WorkEntity work, List<RelationStore.Replacing> stated) {
        WorkMetadata.Status own = WorkViews.statedStatus(work);
        if (own.value() != EffectStatus.UNKNOWN) {
            return own;
        }
        Audience audience = Audience.parse(work.audience);
        // The whole before a part of it, then the latest.
        return stated.stream()
                .filter(replacing -> AudiencePolicy.reaches(Audience.parse(replacing.work().audience), audience))
                .filter(replacing -> date(replacing) != null)
                .max(Comparator.comparing((RelationStore.Replacing replacing) -> !replacing.relation().partial)
                        .thenComparing(replacing -> Objects.requireNonNull(date(replacing)))
                        .thenComparing(replacing -> replacing.work().slug))
                .map(replacing -> new WorkMetadata.Status(
                        replacing.relation().partial ? EffectStatus.PARTLY_IN_FORCE : EffectStatus.REPLACED,
                        new PartialDate(Objects.requireNonNull(date(replacing))),
                        name(replacing.work())))
                .orElse(own);
    }

    /** From when: as the relation says, else when the work that replaces came into force, else when it was issued. */
    private static @Nullable String date(RelationStore.Replacing replacing) {
        WorkEntity work = replacing.work();
        String said = replacing.relation().date;
        String effective = said == null ? work.effective : said;
        return effective == null ? work.issued : effective;
    }

    /** "Quy định số 24-QĐ/TW ngày 30/7/2021", as documents name each other. */
    private static String name(WorkEntity work) {
        Kind kind = Vocabulary.term(Kind.class, work.kind);
        if (work.number == null) {
            return work.title;
        }
        // Laws, decrees and circulars are one kind here; their titles say which.
        String name = (kind == Kind.LAW ? work.title : kind.label()) + " số " + work.number;
        String[] parts = work.issued == null ? new String[0] : work.issued.split("-", -1);
        return parts.length == 3
                ? name + " ngày " + Integer.parseInt(parts[2]) + '/' + Integer.parseInt(parts[1]) + '/' + parts[0]
                : name;
    }
}
