package vn.sotay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.page.Cursor;

/** Queries for works. */
@ApplicationScoped
class WorkStore implements PanacheRepositoryBase<WorkEntity, Long> {

    private static final String READABLE = " and w.currentEdition is not null";

    /** A work of a list with the sort key that a cursor needs. */
    record Row(WorkEntity work, byte[] key) {}

    /** A work on a shelf. */
    record Standing(String shelf, WorkEntity work) {}

    Optional<WorkEntity> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    List<WorkEntity> bySlugs(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : list("slug in ?1", slugs);
    }

    /** The works on a shelf in its order. */
    List<WorkEntity> onShelf(String shelf) {
        return getEntityManager()
                .createQuery("""
                        select w from WorkEntity w join ShelfPlaceEntity p on p.workId = w.id
                        join ShelfEntity s on s.id = p.shelfId
                        where s.slug = :shelf and p.shown order by p.sortKey, w.slug""", WorkEntity.class)
                .setParameter("shelf", shelf)
                .getResultList();
    }

    /** The first works of every shelf, those with a text before the others, in two queries. */
    List<Standing> fronts(int most, Collection<String> audiences) {
        List<Object[]> places = getEntityManager()
                .createNativeQuery("""
                        select shelf, id from (
                            select s.slug as shelf, w.id as id, row_number() over (partition by s.id
                                order by w.current_edition is null, p.sort_key, w.slug) as place
                            from shelf s join shelf_work p on p.shelf_id = s.id and p.shown
                            join work w on w.id = p.work_id where w.audience in (:audiences)) front
                        where place <= :most order by shelf, place""", Object[].class)
                .setParameter("audiences", audiences)
                .setParameter("most", most)
                .getResultList();
        List<Long> ids =
                places.stream().map(place -> (Long) place[1]).distinct().toList();
        Map<Long, WorkEntity> byId = new HashMap<>();
        (ids.isEmpty() ? List.<WorkEntity>of() : list("id in ?1", ids)).forEach(work -> byId.put(work.id, work));
        return places.stream()
                .map(place -> new Standing(
                        (String) place[0], Objects.requireNonNull(Objects.requireNonNull(byId.get((Long) place[1])))))
                .toList();
    }

    List<WorkEntity> afterSlug(String slug, int limit) {
        return find("slug > ?1 order by slug", slug).range(0, limit - 1).list();
    }

    /** Locks in the order of slugs, so that nobody waits in a circle; slugs that are not held are locked as such. */
    void lock(Collection<String> slugs) {
        List<String> ordered = slugs.stream().distinct().sorted().toList();
        if (ordered.isEmpty()) {
            return;
        }
        Set<String> held = Set.copyOf(getEntityManager()
                .createNativeQuery(
                        "select slug from work where slug in (:slugs) order by slug for no key update", String.class)
                .setParameter("slugs", ordered)
                .getResultList());
        String[] free = ordered.stream().filter(slug -> !held.contains(slug)).toArray(String[]::new);
        if (free.length > 0) {
            getEntityManager()
                    .createNativeQuery(
                            "select cast(pg_advisory_xact_lock(hashtextextended(slug, 0)) as text)"
                                    + " from unnest(cast(:slugs as text[])) slug",
                            String.class)
                    .setParameter("slugs", free)
                    .getResultList();
        }
    }

    /** Works whose numbers begin with these digits, and charters, which are known by their names. */
    List<WorkEntity> numbered(Collection<String> digits) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from work where kind = 'charter'
                        or substring(number from '^0*([0-9]+)') in (:digits)""", WorkEntity.class)
                .setParameter("digits", digits.isEmpty() ? List.of("") : digits)
                .getResultList()
                .stream()
                .map(WorkEntity.class::cast)
                .toList();
    }

    List<String> audiences() {
        return getEntityManager()
                .createQuery("select distinct audience from WorkEntity", String.class)
                .getResultList();
    }

    List<Row> page(
            WorkFilter filter, Collection<String> audiences, WorkOrder order, @Nullable Cursor cursor, int limit) {
        return page(filter, "", audiences, order, cursor, limit);
    }

    /** A page of those works that have a text. */
    List<Row> readable(
            WorkFilter filter, Collection<String> audiences, WorkOrder order, @Nullable Cursor cursor, int limit) {
        return page(filter, READABLE, audiences, order, cursor, limit);
    }

    private List<Row> page(
            WorkFilter filter,
            String narrower,
            Collection<String> audiences,
            WorkOrder order,
            @Nullable Cursor cursor,
            int limit) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, audiences, values) + narrower;
        if (cursor != null) {
            where += " and " + order.behind();
            values.put("key", order.fromBytes(cursor.key()));
            values.put("slug", cursor.slug());
        }
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery("select w, " + order.key() + from(filter) + where + order.orderBy(), Object[].class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new Row((WorkEntity) row[0], order.toBytes(row[1])))
                .toList();
    }

    long count(WorkFilter filter, Collection<String> audiences) {
        return count(filter, "", audiences);
    }

    long countReadable(WorkFilter filter, Collection<String> audiences) {
        return count(filter, READABLE, audiences);
    }

    /** How many works there are of each kind. */
    Map<Kind, Long> kinds(Collection<String> audiences) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        getEntityManager()
                .createQuery(
                        "select w.kind, count(*) from WorkEntity w where w.audience in :audiences group by w.kind",
                        Object[].class)
                .setParameter("audiences", audiences)
                .getResultList()
                .forEach(row -> counts.put(Vocabulary.term(Kind.class, (String) row[0]), (Long) row[1]));
        return counts;
    }

    /** What works with a text are found by, without loading them. */
    List<WorkTerms> terms(WorkFilter filter, Collection<String> audiences) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery(
                        "select w.kind, w.issuer, w.issuerSlug, w.topics, w.topicSlugs, w.dateKey, w.changedAt"
                                + from(filter) + where(filter, audiences, values) + READABLE,
                        Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(WorkTerms::of).toList();
    }

    private long count(WorkFilter filter, String narrower, Collection<String> audiences) {
        Map<String, Object> values = new HashMap<>();
        Query query = getEntityManager()
                .createQuery(
                        "select count(*)" + from(filter) + where(filter, audiences, values) + narrower, Long.class);
        values.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    private static String from(WorkFilter filter) {
        return filter.shelf() == null
                ? " from WorkEntity w"
                : " from WorkEntity w join ShelfPlaceEntity p on p.workId = w.id and p.shown"
                        + " join ShelfEntity s on s.id = p.shelfId and s.slug = :shelf";
    }

    private static String where(WorkFilter filter, Collection<String> audiences, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where w.audience in :audiences");
        values.put("audiences", audiences);
        if (filter.shelf() != null) {
            values.put("shelf", filter.shelf());
        }
        equal(
                where,
                values,
                "kind",
                filter.kind() == null ? null : filter.kind().wire());
        equal(where, values, "issuerSlug", filter.issuer());
        equal(
                where,
                values,
                "status",
                filter.status() == null ? null : filter.status().wire());
        equal(
                where,
                values,
                "coverage",
                filter.coverage() == null ? null : filter.coverage().wire());
        if (filter.year() != null) {
            where.append(" and w.dateKey >= :from and w.dateKey < :to");
            values.put("from", String.format("%04d", filter.year()));
            values.put("to", String.format("%04d", filter.year() + 1));
        }
        if (filter.topic() != null) {
            where.append(" and array_contains(w.topicSlugs, :topic)");
            values.put("topic", filter.topic());
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String field, @Nullable String value) {
        if (value != null) {
            where.append(" and w.").append(field).append(" = :").append(field);
            values.put(field, value);
        }
    }
}
