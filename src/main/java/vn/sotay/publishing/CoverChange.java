package vn.sotay.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.CurrentReader;
import vn.sotay.account.SignedIn;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.HeldManuscript;
import vn.sotay.catalog.HeldWork;
import vn.sotay.catalog.cover.UploadedCover;
import vn.sotay.storage.ContentHash;

/** Gives a published work another cover: a change of its data like every other, by the same road. */
@ApplicationScoped
class CoverChange {
    private final Catalog catalog;
    private final Publishing publishing;
    private final CurrentReader reader;
    private final Audit audit;

    @Inject
    CoverChange(Catalog catalog, Publishing publishing, CurrentReader reader, Audit audit) {
        this.catalog = catalog;
        this.publishing = publishing;
        this.reader = reader;
        this.audit = audit;
    }

    /** What the audit says: the address of the cover, null for a drawn one. */
    record Named(@Nullable ContentHash cover) {}

    /**
     * Changes the cover.
     *
     * @param cover null to have one drawn
     * @param condition the {@code If-Match} header, the tag of {@link EntityTag#of}
     */
    @Transactional
    HeldWork put(String slug, @Nullable UploadedCover cover, @Nullable String condition) {
        catalog.lock(List.of(slug));
        HeldWork work = catalog.held(Set.of(slug)).get(slug);
        if (work == null) {
            throw catalog.absent(slug, reader.viewer(), "No work has the slug '" + slug + "'.");
        }
        EntityTag.of(work).demand(condition);
        HeldManuscript held = catalog.manuscript(slug).orElseThrow();
        ContentHash before = held.metadata().cover();
        ContentHash after = cover == null ? null : cover.original().hash();
        if (Objects.equals(before, after)) {
            return work;
        }
        ReadyManuscript ready = publishing.prepare(
                new Manuscript(held.metadata().covered(after), held.body()), ImageSource.NONE, cover);
        SignedIn who = reader.required();
        audit.record(new AuditAct(
                who.userName(), reader.address(), "work.cover", "work:" + slug, new Named(before), new Named(after)));
        publishing.publish(List.of(ready), new Actor(who.userName(), false));
        return Objects.requireNonNull(catalog.held(Set.of(slug)).get(slug), "published");
    }
}
