package vn.sotay.account;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.page.Cursor;
import vn.sotay.page.Page;
import vn.sotay.problem.IfMatch;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;

/** Administering readers: within what the one who asks may reach, and written down in the audit. */
@ApplicationScoped
class Readers {
    private final ReaderStore store;
    private final ReaderList list;
    private final ReaderViews views;
    private final CommitteeStore committees;
    private final FormerMemberships former;
    private final DeviceStore devices;
    private final ActivationCodes codes;
    private final Audit audit;
    private final Event<AccountsChanged> changed;

    @Inject
    Readers(
            ReaderStore store,
            ReaderList list,
            ReaderViews views,
            CommitteeStore committees,
            DeviceStore devices,
            ActivationCodes codes,
            Audit audit,
            Event<AccountsChanged> changed,
            FormerMemberships former) {
        this.former = former;
        this.store = store;
        this.list = list;
        this.views = views;
        this.committees = committees;
        this.devices = devices;
        this.codes = codes;
        this.audit = audit;
        this.changed = changed;
    }

    /** One page, by name. @throws IllegalArgumentException when the cursor is none of this list */
    @Transactional
    Page<Reader> page(SignedIn who, ReaderQuery query, @Nullable String cursor, int limit) {
        ReaderQuery reached = reached(who, query);
        String name = "readers:" + reached;
        List<ReaderEntity> found = list.page(reached, cursor == null ? null : Cursor.decode(cursor, name), limit + 1);
        List<ReaderEntity> shown = found.size() > limit ? found.subList(0, limit) : found;
        ReaderEntity last = found.size() > limit ? shown.get(limit - 1) : null;
        String next = last == null ? null : new Cursor(name, last.nameKey, last.userName).encode();
        return new Page<>(views.all(shown), next, list.count(reached));
    }

    /** Who does not administer everything sees the own committees only, whatever was asked for. */
    private ReaderQuery reached(SignedIn who, ReaderQuery query) {
        if (who.has(Roles.ADMIN)) {
            return query;
        }
        Set<String> own = new HashSet<>(who.administers());
        own.addAll(who.reissues());
        List<String> within = query.within().isEmpty()
                ? own.stream().sorted().toList()
                : query.within().stream()
                        .filter(slug -> committees
                                .bySlug(slug)
                                .filter(one -> committees.chain(one.id).stream().anyMatch(own::contains))
                                .isPresent())
                        .toList();
        // No committee has an empty name: nobody is found.
        return new ReaderQuery(query.words(), within.isEmpty() ? List.of("-") : within, query.role(), query.state());
    }

    @Transactional
    Reader find(SignedIn who, UUID id) {
        return views.one(seen(who, id));
    }

    @Transactional
    InvitedReader add(SignedIn who, NewReader wanted, String address) {
        Instant now = Instant.now();
        ReaderChange change = new ReaderChange(committees);
        ReaderEntity reader = change.made(wanted, now);
        change.done();
        if (!ReaderPolicy.administers(who, chain(reader), new ReaderEntity("x", "x", now))
                || (!reader.roles.isEmpty() && !ReaderPolicy.grants(who))) {
            throw forbidden();
        }
        if (store.byUserName(reader.userName).isPresent()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The user name is taken.",
                    List.of(new Violation("userName", "is the user name of another reader")));
        }
        store.add(reader);
        ActivationCode code = codes.issue(reader, now);
        Reader added = views.one(reader);
        audit.record(new AuditAct(who.userName(), address, "reader.add", subject(reader), null, added));
        return new InvitedReader(added, code);
    }

    /** Changes what the merge patch (RFC 7396) names. @throws ProblemException 412 when the reader was changed meanwhile */
    @Transactional
    Reader patch(SignedIn who, UUID id, @Nullable String condition, JsonNode patch, String address) {
        ReaderEntity reader = seen(who, id);
        store.lock(reader);
        Reader before = views.one(reader);
        if (!ReaderPolicy.administers(who, chain(reader), reader)) {
            throw forbidden();
        }
        IfMatch.demand(condition, before.tag());
        ReaderChange change = new ReaderChange(committees);
        Instant now = Instant.now();
        if (patch.has("committee")) {
            former.beforeMove(reader.id, now);
        }
        boolean granting = change.apply(reader, patch, now);
        change.done();
        if ((granting && !ReaderPolicy.grants(who)) || !ReaderPolicy.sees(who, chain(reader))) {
            throw forbidden();
        }
        store.flush();
        if (!store.hasActiveAdministrator()) {
            throw new ProblemException(ProblemType.CONFLICT, "Somebody must remain who administers everything.");
        }
        Reader after = views.one(reader);
        audit.record(new AuditAct(who.userName(), address, "reader.change", subject(reader), before, after));
        changed.fire(new AccountsChanged());
        return after;
    }

    /** A new code; the password no longer works, and all devices are signed out. */
    @Transactional
    ActivationCode reissue(SignedIn who, UUID id, String address) {
        ReaderEntity reader = seen(who, id);
        store.lock(reader);
        if (!ReaderPolicy.reissues(who, chain(reader), reader)) {
            throw forbidden();
        }
        if (reader.issuer != null || reader.state() == ReaderState.BLOCKED) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    reader.issuer != null ? "Another service vouches for this reader." : "The reader is blocked.");
        }
        Instant now = Instant.now();
        reader.invite(now);
        devices.revokeAll(reader.id, null, now);
        ActivationCode code = codes.issue(reader, now);
        store.flush();
        if (!store.hasActiveAdministrator()) {
            throw new ProblemException(ProblemType.CONFLICT, "Somebody must remain who administers everything.");
        }
        audit.record(new AuditAct(who.userName(), address, "reader.reissue", subject(reader)));
        changed.fire(new AccountsChanged());
        return code;
    }

    @Transactional
    void signOut(SignedIn who, UUID id, String address) {
        ReaderEntity reader = seen(who, id);
        if (!ReaderPolicy.administers(who, chain(reader), reader)) {
            throw forbidden();
        }
        devices.revokeAll(reader.id, null, Instant.now());
        audit.record(new AuditAct(who.userName(), address, "reader.sign-out", subject(reader)));
        changed.fire(new AccountsChanged());
    }

    /** Somebody out of reach is answered like nobody. */
    private ReaderEntity seen(SignedIn who, UUID id) {
        return store.byUid(id)
                .filter(reader -> ReaderPolicy.sees(who, chain(reader)))
                .orElseThrow(() -> ProblemException.notFound("No reader has this id."));
    }

    private Set<String> chain(ReaderEntity reader) {
        return reader.committee == null ? Set.of() : committees.chain(reader.committee);
    }

    private static String subject(ReaderEntity reader) {
        return "reader:" + reader.userName;
    }

    private static ProblemException forbidden() {
        return new ProblemException(ProblemType.FORBIDDEN, "This reader is for others to administer.");
    }
}
