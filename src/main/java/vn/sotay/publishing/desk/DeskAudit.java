package vn.sotay.publishing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.storage.ContentHash;

/** What the audit is told of acts at the desk; what was written stands in the steps, so their numbers are enough. */
@ApplicationScoped
class DeskAudit {
    private final Audit audit;

    @Inject
    DeskAudit(Audit audit) {
        this.audit = audit;
    }

    void record(
            Editor who,
            String action,
            Draft draft,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {
        audit.record(new AuditAct(who.userName(), who.address(), action, "draft:" + draft.uid, before, after));
    }

    /** That a work is published: written before it is, since the log of revisions is locked last. */
    void published(Editor who, Draft draft, String slug, Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> told = new LinkedHashMap<>(after);
        told.put("draft", draft.uid);
        told.put("step", draft.steps);
        told.put("approvedBy", draft.approvedBy);
        audit.record(new AuditAct(who.userName(), who.address(), "work.publish", "work:" + slug, before, told));
    }

    /** What matters of a draft; in an order of its own, since the audit is hashed. */
    static Map<String, Object> state(Draft draft) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("state", draft.state().wire());
        state.put("step", draft.steps);
        if (draft.work != null) {
            state.put("work", draft.work);
        }
        if (draft.originalName != null) {
            state.put("original", ContentHash.of256(draft.original).hex());
        }
        if (draft.publishAt != null) {
            state.put("publishAt", draft.publishAt.toString());
        }
        if (draft.refusal != null) {
            state.put("refusal", draft.refusal);
        }
        return state;
    }
}
