package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries for readers; within the transaction of its caller. */
@ApplicationScoped
class ReaderStore {
    private final EntityManager entities;

    @Inject
    ReaderStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ReaderEntity> byUserName(String userName) {
        return one("from ReaderEntity r left join fetch r.roles where r.userName = ?1", userName);
    }

    Optional<ReaderEntity> byUid(UUID uid) {
        return one("from ReaderEntity r left join fetch r.roles where r.uid = ?1", uid);
    }

    Optional<ReaderEntity> bySubject(String issuer, String subject) {
        return entities.createQuery(
                        "from ReaderEntity r left join fetch r.roles where r.issuer = ?1 and r.subject = ?2",
                        ReaderEntity.class)
                .setParameter(1, issuer)
                .setParameter(2, subject)
                .getResultStream()
                .findFirst();
    }

    Optional<ReaderEntity> byId(long id) {
        return Optional.ofNullable(entities.find(ReaderEntity.class, id));
    }

    /** As it is now, kept from everybody else until the transaction ends. */
    void lock(ReaderEntity reader) {
        entities.refresh(reader, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether anybody administers everything, blocked or not: a second first administrator is nobody's wish. */
    boolean hasAdministrator() {
        return !entities.createNativeQuery("select 1 from reader_role where role = 'admin' and scope is null limit 1")
                .getResultList()
                .isEmpty();
    }

    /** Whether somebody can sign in who administers everything. */
    boolean hasActiveAdministrator() {
        return !entities.createNativeQuery("""
                        select 1 from reader_role g join reader r on r.id = g.reader
                        where g.role = 'admin' and g.scope is null and r.state = 'active' limit 1""").getResultList().isEmpty();
    }

    void add(ReaderEntity reader) {
        entities.persist(reader);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    private Optional<ReaderEntity> one(String query, Object parameter) {
        List<ReaderEntity> found = entities.createQuery(query, ReaderEntity.class)
                .setParameter(1, parameter)
                .getResultList();
        return found.stream().findFirst();
    }
}
