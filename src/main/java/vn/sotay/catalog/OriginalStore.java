package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.sotay.storage.ContentHash;

/** SQL of the files that are published beside texts; within the transaction of its caller. */
@ApplicationScoped
class OriginalStore {
    private final EntityManager entities;

    @Inject
    OriginalStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<WorkOriginal> of(Long workId) {
        return Optional.ofNullable(of(List.of(workId)).get(workId));
    }

    /** Those that these works have, by work id, in one query. */
    Map<Long, WorkOriginal> of(Collection<Long> workIds) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select o.work_id, o.file_name, b.media_type, b.size, o.sha256 from work_original o"
                                + " join blob b on b.sha256 = o.sha256 where o.work_id in (:works)",
                        Tuple.class)
                .setParameter("works", workIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> ((Number) row.get(0)).longValue(),
                        row -> new WorkOriginal(
                                row.get(1, String.class),
                                row.get(2, String.class),
                                ((Number) row.get(3)).longValue(),
                                ContentHash.of256(row.get(4, byte[].class)).hex())));
    }

    /** Puts a file in the place of the one that was there; false when it is the same. */
    boolean put(Long workId, ContentHash hash, String fileName) {
        return entities.unwrap(Session.class)
                        .createNativeMutationQuery("""
                        insert into work_original (work_id, sha256, file_name) values (:work, :hash, :name)
                        on conflict (work_id) do update set sha256 = excluded.sha256, file_name = excluded.file_name
                        where (work_original.sha256, work_original.file_name)
                        is distinct from (excluded.sha256, excluded.file_name)""")
                        .setParameter("work", workId)
                        .setParameter("hash", hash.bytes())
                        .setParameter("name", fileName)
                        .executeUpdate()
                == 1;
    }
}
