package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.problem.Checks;
import vn.sotay.text.Folding;
import vn.sotay.text.Slugs;
import vn.sotay.text.SortKeys;

/** The tree of committees and cells. */
@ApplicationScoped
class Committees {
    private static final int LONGEST_NAME = 200;

    private final CommitteeStore store;
    private final FormerMemberships former;
    private final Audit audit;
    private final Event<AccountsChanged> changed;

    @Inject
    Committees(CommitteeStore store, FormerMemberships former, Audit audit, Event<AccountsChanged> changed) {
        this.store = store;
        this.former = former;
        this.audit = audit;
        this.changed = changed;
    }

    /** All of them: committees first, then cells, by name. */
    @Transactional
    List<Committee> all() {
        List<CommitteeEntity> found = store.all();
        Map<Long, CommitteeEntity> byId = found.stream().collect(Collectors.toMap(one -> one.id, Function.identity()));
        return found.stream()
                .map(one -> view(one, Optional.ofNullable(one.parent).map(byId::get)))
                .toList();
    }

    /** Makes a committee or changes one. @throws vn.sotay.problem.ProblemException 400 with everything that is wrong */
    @Transactional
    Committee put(SignedIn who, String slug, CommitteeDefinition wanted, String address) {
        Checks checks = new Checks();
        if (!Slugs.isSlug(slug)) {
            checks.reject("slug", "must be small letters and digits with single hyphens between them");
        }
        String name = Folding.nfc(checks.required("name", wanted.name(), LONGEST_NAME))
                .strip();
        boolean cell = Boolean.TRUE.equals(wanted.cell());
        Optional<CommitteeEntity> there = store.bySlug(slug);
        Optional<CommitteeEntity> parent = parent(checks, there, wanted, cell);
        checks.bodyDone();

        Committee before = there.map(
                        one -> view(one, Optional.ofNullable(one.parent).flatMap(store::byId)))
                .orElse(null);
        Long above = parent.map(one -> one.id).orElse(null);
        if (there.isPresent() && !Objects.equals(there.get().parent, above)) {
            former.beforeReorder(slug, Instant.now());
        }
        CommitteeEntity committee = there.orElseGet(CommitteeEntity::new);
        committee.slug = slug;
        committee.name = name;
        committee.nameKey = SortKeys.of(name);
        committee.cell = cell;
        committee.parent = above;
        if (there.isEmpty()) {
            store.add(committee);
        }
        Committee after = view(committee, parent);
        if (!after.equals(before)) {
            audit.record(new AuditAct(who.userName(), address, "committee.put", "committee:" + slug, before, after));
            changed.fire(new AccountsChanged());
        }
        return after;
    }

    private Optional<CommitteeEntity> parent(
            Checks checks, Optional<CommitteeEntity> there, CommitteeDefinition wanted, boolean cell) {
        String slug = checks.text("parent", wanted.parent());
        if (slug == null) {
            if (cell) {
                checks.reject("parent", "is required for a cell");
            }
            return Optional.empty();
        }
        Optional<CommitteeEntity> parent = store.bySlug(slug);
        if (parent.isEmpty()) {
            checks.reject("parent", "is not the slug of a committee");
        } else if (parent.get().cell) {
            checks.reject("parent", "is a cell, which contains none");
        } else if (there.isPresent() && store.chain(parent.get().id).contains(there.get().slug)) {
            checks.reject("parent", "is the committee itself or below it");
        }
        if (cell && there.isPresent() && store.hasChildren(there.get().id)) {
            checks.reject("cell", "contains others, so it is no cell");
        }
        return parent;
    }

    private static Committee view(CommitteeEntity committee, Optional<CommitteeEntity> parent) {
        return new Committee(
                committee.slug, committee.name, parent.map(one -> one.slug).orElse(null), committee.cell);
    }
}
