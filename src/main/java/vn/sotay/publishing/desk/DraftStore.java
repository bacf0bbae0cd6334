package vn.sotay.publishing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.ProblemException;

/** Queries for drafts, their steps and comments; within the transaction of its caller. */
@ApplicationScoped
class DraftStore {
    private static final String WHERE = """
             from Draft d where d.id < :below
            and (:state is null and d.state <> 'deleted' or d.state = :state)
            and (:editor is null or d.lastEditor = :editor)
            and (:work is null or d.work = :work)""";

    private final EntityManager entities;

    @Inject
    DraftStore(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws ProblemException 404 when there is none */
    Draft get(UUID uid) {
        return one(query(uid), uid);
    }

    Optional<Draft> find(UUID uid) {
        return query(uid).getResultStream().findFirst();
    }

    /** Kept from everybody else until the transaction ends. @throws ProblemException 404 when there is none */
    Draft locked(UUID uid) {
        return one(query(uid).setLockMode(LockModeType.PESSIMISTIC_WRITE), uid);
    }

    private TypedQuery<Draft> query(UUID uid) {
        return entities.createQuery("from Draft where uid = ?1", Draft.class).setParameter(1, uid);
    }

    private static Draft one(TypedQuery<Draft> query, UUID uid) {
        return query.getResultStream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("No draft has the id " + uid + "."));
    }

    void add(Draft draft) {
        entities.persist(draft);
    }

    List<Draft> page(DraftFilter filter, long below, int limit) {
        return filtered(entities.createQuery("select d" + WHERE + " order by d.id desc", Draft.class), filter, below)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(DraftFilter filter) {
        return filtered(entities.createQuery("select count(*)" + WHERE, Long.class), filter, Long.MAX_VALUE)
                .getSingleResult();
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, DraftFilter filter, long below) {
        DraftState state = filter.state();
        return query.setParameter("below", below)
                .setParameter("state", state == null ? null : state.wire())
                .setParameter("editor", filter.editor())
                .setParameter("work", filter.work());
    }

    /** A draft and its time. */
    record Due(UUID uid, Instant at) {}

    /** Drafts that are scheduled until then, the longest overdue first. */
    List<Due> due(Instant until) {
        return entities.createQuery("""
                        select new vn.sotay.publishing.desk.DraftStore$Due(uid, publishAt) from Draft
                        where state = 'scheduled' and publishAt <= ?1 order by publishAt, id""", Due.class).setParameter(1, until).getResultList();
    }

    /** A draft whose time has come, kept from everybody else; empty when somebody else has it already. */
    Optional<Draft> lockedIfDue(UUID uid, Instant now) {
        return entities
                .createNativeQuery("""
                        select * from draft where uid = :uid and state = 'scheduled' and publish_at <= :now
                        for no key update skip locked""", Draft.class)
                .setParameter("uid", uid)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(Draft.class::cast)
                .findFirst();
    }

    void add(DraftStepEntity step) {
        entities.persist(step);
    }

    List<DraftStepEntity> steps(Draft draft, int below, int limit) {
        return entities.createQuery(
                        "from DraftStepEntity where draftId = ?1 and number < ?2 order by number desc",
                        DraftStepEntity.class)
                .setParameter(1, draft.id)
                .setParameter(2, below)
                .setMaxResults(limit)
                .getResultList();
    }

    /** @throws ProblemException 404 when there is none */
    DraftStepEntity step(Draft draft, int number) {
        return entities.createQuery("from DraftStepEntity where draftId = ?1 and number = ?2", DraftStepEntity.class)
                .setParameter(1, draft.id)
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("The draft has no step " + number + "."));
    }

    void add(DraftCommentEntity comment) {
        entities.persist(comment);
    }

    List<DraftCommentEntity> comments(Draft draft) {
        return entities.createQuery(
                        "from DraftCommentEntity where draftId = ?1 order by madeAt, id", DraftCommentEntity.class)
                .setParameter(1, draft.id)
                .getResultList();
    }

    /** How many comments there are, or how many of them are open. */
    long countComments(Draft draft, boolean open) {
        return entities.createQuery(
                        "select count(*) from DraftCommentEntity where draftId = ?1"
                                + (open ? " and resolvedAt is null" : ""),
                        Long.class)
                .setParameter(1, draft.id)
                .getSingleResult();
    }

    /** How many comments of each of these drafts are open, by the drafts' ids; those without any are left out. */
    Map<Long, Integer> openComments(List<Draft> drafts) {
        return entities.createQuery(
                        "select draftId, count(*) from DraftCommentEntity where resolvedAt is null and draftId in ?1"
                                + " group by draftId",
                        Object[].class)
                .setParameter(1, drafts.stream().map(draft -> draft.id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }

    @Nullable
    DraftCommentEntity comment(Draft draft, UUID uid) {
        return entities.createQuery("from DraftCommentEntity where draftId = ?1 and uid = ?2", DraftCommentEntity.class)
                .setParameter(1, draft.id)
                .setParameter(2, uid)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    void flush() {
        entities.flush();
    }
}
