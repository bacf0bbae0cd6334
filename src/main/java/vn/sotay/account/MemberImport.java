package vn.sotay.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;

/**
 * Takes over a list of all members: committees, cells and accounts, by member code, so that the same list changes nothing the
 * next time. A list with a fault in it changes nothing at all. Who is not in it stays as it is: leaving is somebody's decision.
 */
@ApplicationScoped
public class MemberImport {
    /** Long enough for a million members on a slow disk. */
    private static final int TIMEOUT_SECONDS = 3_600;

    private final MemberStore store;
    private final AccountConfig config;
    private final Audit audit;
    private final Event<AccountsChanged> changed;

    @Inject
    MemberImport(MemberStore store, AccountConfig config, Audit audit, Event<AccountsChanged> changed) {
        this.store = store;
        this.config = config;
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * Reads the list and, unless it is faulty, carries it out in one transaction.
     *
     * @param actor who does it, for the audit
     * @param dryRun only says what it would do
     * @param progress is told how many members of how many are done, now and then
     * @param codes is given the activation codes of new accounts by user name, before the commit: what it cannot keep is not made
     */
    public MemberReport run(
            Path file,
            String actor,
            boolean dryRun,
            BiConsumer<Integer, Integer> progress,
            Consumer<Map<String, String>> codes) {
        MemberFile list = MemberFile.read(file);
        if (!list.faults().isEmpty()) {
            return report(list, 0, 0, 0);
        }
        MemberChanges done = QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(() -> apply(list, actor, dryRun, progress, codes));
        return report(list, done.codes().size(), done.changed(), done.units());
    }

    private MemberChanges apply(
            MemberFile list,
            String actor,
            boolean dryRun,
            BiConsumer<Integer, Integer> progress,
            Consumer<Map<String, String>> codes) {
        Instant now = Instant.now();
        MemberChanges changes = store.compare(list);
        if (!list.faults().isEmpty()) {
            return MemberChanges.NONE;
        }
        if (dryRun) {
            return changes.uncoded();
        }
        MemberChanges done =
                store.carryOut(changes, now, now.plus(config.accounts().activationCode()), progress);
        audit.record(new AuditAct(
                actor,
                null,
                "members.import",
                "members",
                null,
                Map.of(
                        "rows", list.rows().size(),
                        "added", done.codes().size(),
                        "changed", done.changed(),
                        "committees", done.units())));
        changed.fire(new AccountsChanged());
        codes.accept(done.codes());
        return done;
    }

    private static MemberReport report(MemberFile list, int added, int changed, int units) {
        return new MemberReport(list.rows().size(), added, changed, units, list.faults(), list.moreFaults());
    }
}
