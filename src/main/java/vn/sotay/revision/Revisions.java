package vn.sotay.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The log. Appending takes the lock on the head row, so commits are numbered in the order in which they become visible: a
 * sequence would hand out numbers before commit, and a follower that has seen 8 would miss a 7 committed later.
 *
 * <p>{@link #known} is this process's idea of the head, for work that must not touch the database; it is moved by local
 * commits at once and by {@link #refresh} for those of other processes.
 */
@ApplicationScoped
public class Revisions {
    private final RevisionStore store;
    private final Event<LibraryChanged> appended;
    private final AtomicLong known = new AtomicLong(-1);

    @Inject
    Revisions(RevisionStore store, Event<LibraryChanged> appended) {
        this.store = store;
        this.appended = appended;
    }

    /**
     * Appends the changes to the running transaction, to be called last in it: the head stays locked until it ends.
     *
     * @return the number of the last one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(List<Change> changes) {
        if (changes.isEmpty()) {
            return store.head();
        }
        long head = store.append(changes);
        appended.fire(new LibraryChanged(head));
        return head;
    }

    /** The number of the last committed change, 0 for an empty library. Asks the database. */
    @Transactional
    public long head() {
        return store.head();
    }

    /** At most {@code limit} rows after {@code rev}, oldest first. */
    @Transactional
    public List<Revision> after(long rev, int limit) {
        return store.after(rev, limit);
    }

    /** The last changes of at most {@code limit} subjects that changed after {@code rev}, in their order. */
    @Transactional
    public List<LatestChange> latest(long rev, int limit) {
        return store.latest(rev, limit);
    }

    /** What tells this row from one that would have its number after a restore; empty when there is no such row. */
    @Transactional
    public Optional<byte[]> nonce(long rev) {
        return store.nonce(rev);
    }

    /** Every audience that the log has ever named, with the revision that named it first. */
    @Transactional
    public Map<String, Long> audiences() {
        return store.audiences();
    }

    /** The audiences that these works had before, between and after their changes after {@code since}, by slug. */
    @Transactional
    public Map<String, Set<String>> audiencesOfWorks(Collection<String> slugs, long since) {
        return slugs.isEmpty() ? Map.of() : store.audiencesOfWorks(slugs, since);
    }

    /** The head as this process knows it, at most about a second old; -1 before the first {@link #refresh}. */
    public long known() {
        return known.get();
    }

    /** Learns of commits by other processes; whether there were any. */
    public boolean refresh() {
        return advance(head());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LibraryChanged change) {
        advance(change.head());
    }

    private boolean advance(long head) {
        return known.getAndAccumulate(head, Math::max) < head;
    }
}
