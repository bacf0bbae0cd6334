package vn.sotay.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.SignedIn;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldWork;
import vn.sotay.problem.Checks;
import vn.sotay.revision.Change;
import vn.sotay.revision.Revisions;
import vn.sotay.text.Slugs;

/** Gives published works further names. */
@ApplicationScoped
class Aliases {
    private static final int LONGEST = 200;

    private final Catalog catalog;
    private final CurrentReader reader;
    private final Audit audit;
    private final Revisions revisions;

    @Inject
    Aliases(Catalog catalog, CurrentReader reader, Audit audit, Revisions revisions) {
        this.catalog = catalog;
        this.reader = reader;
        this.audit = audit;
        this.revisions = revisions;
    }

    /** What the audit says of it. */
    record Named(String alias) {}

    @Transactional
    HeldWork add(String slug, @Nullable AliasRequest request) {
        String alias = checked(request);
        catalog.lock(List.of(slug));
        HeldWork work = catalog.held(Set.of(slug)).get(slug);
        if (work == null) {
            throw catalog.absent(slug, reader.viewer(), "No work has the slug '" + slug + "'.");
        }
        SignedIn who = reader.required();
        if (catalog.addAlias(slug, alias, who.userName())) {
            audit.record(new AuditAct(
                    who.userName(), reader.address(), "work.alias", "work:" + slug, null, new Named(alias)));
            revisions.append(List.of(Change.ofWork(slug, work.audience(), work.audience())));
        }
        return work;
    }

    private static String checked(@Nullable AliasRequest request) {
        Checks checks = new Checks();
        String alias = checks.required("alias", request == null ? null : request.alias(), LONGEST);
        if (!alias.isEmpty() && !Slugs.isSlug(alias)) {
            checks.reject("alias", "must be lower-case letters and digits without accents, joined by hyphens");
        } else if (Catalog.isReserved(alias)) {
            checks.reject("alias", "is kept for other addresses");
        }
        checks.bodyDone();
        return alias;
    }
}
