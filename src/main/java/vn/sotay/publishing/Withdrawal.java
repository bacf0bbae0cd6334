package vn.sotay.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.SignedIn;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.Tombstone;
import vn.sotay.problem.Checks;
import vn.sotay.revision.Change;
import vn.sotay.revision.Revisions;

/** Takes a work out of the library for good: one transaction leaves a tombstone, an audit entry and rows of the log. */
@ApplicationScoped
class Withdrawal {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_SLUG = 200;

    private final Catalog catalog;
    private final CurrentReader reader;
    private final Audit audit;
    private final Revisions revisions;

    @Inject
    Withdrawal(Catalog catalog, CurrentReader reader, Audit audit, Revisions revisions) {
        this.catalog = catalog;
        this.reader = reader;
        this.audit = audit;
        this.revisions = revisions;
    }

    /** What the audit keeps of a work that is gone. */
    record Last(String title, String audience, String manuscript) {}

    /** What the audit says of how it went. */
    record Stated(String reason, @Nullable String replacement) {}

    /** @param condition the {@code If-Match} header, the tag of {@link EntityTag#of} */
    @Transactional
    Tombstone withdraw(String slug, @Nullable String condition, @Nullable WithdrawalRequest request) {
        Stated stated = checked(slug, request);
        catalog.lock(List.of(slug));
        HeldWork work = catalog.held(Set.of(slug)).get(slug);
        if (work == null) {
            throw catalog.absent(slug, reader.viewer(), "No work has the slug '" + slug + "'.");
        }
        EntityTag.of(work).demand(condition);
        // The one who withdraws need not be of the audience: an approver answers for the whole library.
        SignedIn who = reader.required();
        Map<String, HeldWork> linked = new TreeMap<>(catalog.held(catalog.neighbours(Set.of(slug))));
        // Also those that show the effect status of a work that this one had replaced.
        linked.putAll(catalog.held(catalog.neighbours(replaced(slug))));
        linked.remove(slug);
        Tombstone stone = catalog.withdraw(slug, stated.reason(), stated.replacement(), who.userName());
        audit.record(new AuditAct(
                who.userName(),
                reader.address(),
                "work.withdraw",
                "work:" + slug,
                new Last(work.title(), work.audience(), work.manuscriptHash().hex()),
                stated));
        List<Change> log = new ArrayList<>();
        log.add(Change.ofWork(slug, work.audience(), null));
        linked.values().forEach(other -> log.add(Change.ofWork(other.slug(), other.audience(), other.audience())));
        revisions.append(log);
        return stone;
    }

    private Set<String> replaced(String slug) {
        return catalog.replacements().of(slug);
    }

    private Stated checked(String slug, @Nullable WithdrawalRequest request) {
        Checks checks = new Checks();
        String reason =
                CleanText.line(checks.required("reason", request == null ? null : request.reason(), LONGEST_REASON));
        String replacement = checks.text("replacement", request == null ? null : request.replacement(), LONGEST_SLUG);
        if (slug.equals(replacement)) {
            checks.reject("replacement", "must be another work");
        } else if (replacement != null && !catalog.held(Set.of(replacement)).containsKey(replacement)) {
            checks.reject("replacement", "no work has this slug");
        }
        checks.bodyDone();
        return new Stated(reason, replacement);
    }
}
