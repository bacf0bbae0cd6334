package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import vn.sotay.page.Cursor;

/** Lists of readers, by name; within the transaction of its caller. */
@ApplicationScoped
class ReaderList {
    private static final String FROM = """
            with recursive below (id) as (
                select id from committee where slug = any(string_to_array(:within, ','))
                union all
                select c.id from committee c join below b on c.parent = b.id
            )
            select %s from reader r
            where (:words = '' or r.search like :words escape '!')
            and (:state = '' or r.state = :state)
            and (:role = '' or exists (select 1 from reader_role g where g.reader = r.id and g.role = :role))
            and (:within = '' or r.committee in (select id from below))
            """;

    private final EntityManager entities;

    @Inject
    ReaderList(EntityManager entities) {
        this.entities = entities;
    }

    long count(ReaderQuery query) {
        return ((Number) filtered(FROM.formatted("count(*)"), query).getSingleResult()).longValue();
    }

    List<ReaderEntity> page(ReaderQuery query, @Nullable Cursor after, int limit) {
        NativeQuery<?> ids = filtered(
                FROM.formatted("r.id")
                        + (after == null ? "" : "and (r.name_key, r.user_name) > (:key, :name)\n")
                        + "order by r.name_key, r.user_name limit :limit",
                query);
        if (after != null) {
            ids.setParameter("key", after.key()).setParameter("name", after.slug());
        }
        List<Long> found = ids.setParameter("limit", limit).getResultList().stream()
                .map(id -> ((Number) id).longValue())
                .toList();
        return entities.createQuery(
                        "select distinct r from ReaderEntity r left join fetch r.roles where r.id in ?1"
                                + " order by r.nameKey, r.userName",
                        ReaderEntity.class)
                .setParameter(1, found)
                .getResultList();
    }

    private NativeQuery<?> filtered(String sql, ReaderQuery query) {
        String words = query.words();
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Object.class)
                .setParameter("words", words == null ? "" : '%' + words.replaceAll("[!%_]", "!$0") + '%')
                .setParameter("state", orEmpty(query.state()))
                .setParameter("role", orEmpty(query.role()))
                .setParameter("within", String.join(",", query.within()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
