package vn.sotay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries for relations. */
@ApplicationScoped
class RelationStore implements PanacheRepositoryBase<RelationEntity, Long> {

    /** A relation with the work at its other end, null when that work is not held. */
    record End(RelationEntity relation, @Nullable WorkEntity other) {}

    List<End> outgoing(WorkEntity work) {
        return getEntityManager()
                .createQuery("""
                        select new vn.sotay.catalog.RelationStore$End(r, w)
                        from RelationEntity r left join WorkEntity w on w.slug = r.target
                        where r.workId = :id order by r.ordinal""", End.class)
                .setParameter("id", work.id)
                .getResultList();
    }

    /** What these works state, with the other ends, by work id, in one query. */
    Map<Long, List<End>> statedTo(Collection<Long> workIds) {
        return getEntityManager()
                .createQuery("""
                        select new vn.sotay.catalog.RelationStore$End(r, w)
                        from RelationEntity r left join WorkEntity w on w.slug = r.target
                        where r.workId in :ids order by r.workId, r.ordinal""", End.class)
                .setParameter("ids", workIds)
                .getResultStream()
                .collect(Collectors.groupingBy(end -> end.relation().workId));
    }

    /** Slugs of the works that state something of a work with one of these audiences. */
    List<String> stating(Collection<String> audiences) {
        return getEntityManager()
                .createQuery("""
                        select distinct w.slug from RelationEntity r join WorkEntity w on w.id = r.workId
                        join WorkEntity t on t.slug = r.target where t.audience in :audiences""", String.class)
                .setParameter("audiences", audiences)
                .getResultList();
    }

    List<End> incoming(WorkEntity work) {
        return getEntityManager()
                .createQuery("""
                        select new vn.sotay.catalog.RelationStore$End(r, w)
                        from RelationEntity r join WorkEntity w on w.id = r.workId
                        where r.target = :slug order by w.dateKey desc, w.slug, r.ordinal""", End.class)
                .setParameter("slug", work.slug)
                .getResultList();
    }

    /** What these works state, by work id, in one query. */
    Map<Long, List<RelationEntity>> statedBy(Collection<Long> workIds) {
        return list("workId in ?1 order by workId, ordinal", workIds).stream()
                .collect(Collectors.groupingBy(relation -> relation.workId));
    }

    /** A relation {@code replaces} with the work that states it. */
    record Replacing(RelationEntity relation, WorkEntity work) {}

    /** What is stated to replace these works. */
    List<Replacing> replacing(Collection<String> slugs) {
        return getEntityManager()
                .createQuery("""
                        select new vn.sotay.catalog.RelationStore$Replacing(r, w)
                        from RelationEntity r join WorkEntity w on w.id = r.workId
                        where r.type = 'replaces' and r.target in :slugs""", Replacing.class)
                .setParameter("slugs", slugs)
                .getResultList();
    }

    /** The slugs of what these works replace, held or not. */
    Set<String> replacedBy(Collection<Long> workIds) {
        return new TreeSet<>(getEntityManager()
                .createQuery("""
                        select r.target from RelationEntity r
                        where r.type = 'replaces' and r.target is not null and r.workId in :ids""", String.class)
                .setParameter("ids", workIds)
                .getResultList());
    }

    /** Which work replaces which, in the whole library. */
    Replacements replacements() {
        Map<String, Set<String>> all = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select w.slug, r.target from RelationEntity r join WorkEntity w on w.id = r.workId
                        where r.type = 'replaces' and r.target is not null""", Object[].class)
                .getResultStream()
                .forEach(row -> all.computeIfAbsent((String) row[0], any -> new TreeSet<>())
                        .add((String) row[1]));
        Replacements replacements = new Replacements();
        all.forEach(replacements::set);
        return replacements;
    }

    /** Slugs of the works that are linked with these, in either direction. */
    Set<String> neighbours(Collection<String> slugs) {
        Set<String> found = new TreeSet<>(getEntityManager()
                .createQuery("""
                        select w.slug from RelationEntity r join WorkEntity w on w.id = r.workId
                        where r.target in :slugs""", String.class)
                .setParameter("slugs", slugs)
                .getResultList());
        found.addAll(getEntityManager()
                .createQuery("""
                        select t.slug from RelationEntity r join WorkEntity w on w.id = r.workId
                        join WorkEntity t on t.slug = r.target where w.slug in :slugs""", String.class)
                .setParameter("slugs", slugs)
                .getResultList());
        return found;
    }

    void clear(Collection<Long> workIds) {
        delete("workId in ?1", workIds);
    }
}
