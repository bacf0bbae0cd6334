package vn.sotay.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;

/** Changes the signing key at somebody's wish. */
@ApplicationScoped
class SigningKeyRotation {
    private final SigningKeys keys;
    private final Audit audit;

    @Inject
    SigningKeyRotation(SigningKeys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    void rotate(SignedIn who, String address) {
        QuarkusTransaction.requiringNew().run(() -> {
            SigningKeys.Key key = keys.rotate();
            audit.record(new AuditAct(who.userName(), address, "keys.rotate", "key:" + key.kid()));
        });
    }
}
