package vn.sotay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotay.storage.ContentHash;

/** Queries for editions and their sections. */
@ApplicationScoped
class EditionStore implements PanacheRepositoryBase<EditionEntity, Long> {

    Optional<EditionEntity> of(WorkEntity work, int number) {
        return find("workId = ?1 and number = ?2", work.id, number).firstResultOptional();
    }

    List<EditionEntity> allOf(WorkEntity work) {
        return list("workId = ?1 order by number desc", work.id);
    }

    /** The current editions of these works, by work id, in one query. */
    Map<Long, EditionEntity> current(Collection<Long> workIds) {
        return getEntityManager()
                .createQuery("""
                        select e from EditionEntity e join WorkEntity w
                        on w.id = e.workId and w.currentEdition = e.number where w.id in :ids""", EditionEntity.class)
                .setParameter("ids", workIds)
                .getResultStream()
                .collect(Collectors.toMap(edition -> edition.workId, edition -> edition));
    }

    List<SectionEntity> sections(Long editionId) {
        return sections(List.of(editionId)).getOrDefault(editionId, List.of());
    }

    /** The sections of these editions in order, by edition id, in one query. */
    Map<Long, List<SectionEntity>> sections(Collection<Long> editionIds) {
        return getEntityManager()
                .createQuery(
                        "select s from SectionEntity s where s.editionId in :ids order by s.editionId, s.ordinal",
                        SectionEntity.class)
                .setParameter("ids", editionIds)
                .getResultStream()
                .collect(Collectors.groupingBy(section -> section.editionId));
    }

    /** The sections at this anchor, before it and after it: at most three, in order. */
    List<SectionEntity> around(Long editionId, String anchor) {
        return getEntityManager()
                .createQuery("""
                        select n from SectionEntity s join SectionEntity n
                        on n.editionId = s.editionId and n.ordinal between s.ordinal - 1 and s.ordinal + 1
                        where s.editionId = :edition and s.anchor = :anchor order by n.ordinal""", SectionEntity.class)
                .setParameter("edition", editionId)
                .setParameter("anchor", anchor)
                .getResultList();
    }

    /** Those of these anchors that the current edition of a work has. */
    List<String> anchors(String slug, Collection<String> anchors) {
        return getEntityManager()
                .createQuery("""
                        select s.anchor from SectionEntity s join EditionEntity e on e.id = s.editionId
                        join WorkEntity w on w.id = e.workId and w.currentEdition = e.number
                        where w.slug = :slug and s.anchor in :anchors""", String.class)
                .setParameter("slug", slug)
                .setParameter("anchors", anchors)
                .getResultList();
    }

    /** The images that these editions show, by edition id, in one query. */
    Map<Long, List<ContentHash>> images(Collection<Long> editionIds) {
        return getEntityManager()
                .createQuery(
                        "select i.editionId, i.sha256 from EditionImageEntity i where i.editionId in :ids",
                        Object[].class)
                .setParameter("ids", editionIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(row -> ContentHash.of256((byte[]) row[1]), Collectors.toList())));
    }

    /** The audiences of the works in whose published editions these bytes stand, as text or as an image, or as their cover. */
    List<String> audiencesOf(ContentHash body) {
        return getEntityManager()
                .createQuery("""
                        select distinct w.audience from SectionEntity s
                        join EditionEntity e on e.id = s.editionId join WorkEntity w on w.id = e.workId
                        where s.body = :body
                        union select w.audience from EditionImageEntity i
                        join EditionEntity e on e.id = i.editionId join WorkEntity w on w.id = e.workId
                        where i.sha256 = :body
                        union select w.audience from WorkCoverEntity c join WorkEntity w on w.id = c.workId
                        where c.sha256 = :body""", String.class)
                .setParameter("body", body.bytes())
                .getResultList();
    }
}
