package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.ProblemException;

/** Asks once more for the password before something that cannot be undone: a phone may lie about unlocked. */
@ApplicationScoped
public class OwnPassword {
    private final SignIn signIn;

    @Inject
    OwnPassword(SignIn signIn) {
        this.signIn = signIn;
    }

    /**
     * Checks the password of who is signed in. Readers whose sign-in another service keeps have none here and are not asked.
     * In no transaction: hashing takes long.
     *
     * @throws ProblemException 400 when it is wrong, 429 after too many attempts
     */
    public void confirm(SignedIn who, @Nullable String password, String address) {
        if (who.device() != null) {
            signIn.confirm(who, password == null ? "" : password, address);
        }
    }
}
