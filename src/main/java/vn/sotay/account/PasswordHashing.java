package vn.sotay.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.text.Folding;

/**
 * Argon2id (RFC 9106) behind a gate: hashing a password takes a core for a fifth of a second, and a rush to sign in must not
 * take the cores that readers are served with. Who finds the queue full is sent away with 503.
 */
@ApplicationScoped
class PasswordHashing {
    private static final int HASH = 32;
    private static final int SALT = 16;
    private static final int PATIENCE_SECONDS = 20;

    private final Argon2Function function;
    private final Semaphore gate;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    /** What nobody's password gives: unknown names are checked against it, so that they take as long. */
    private final String nobodys;

    @Inject
    PasswordHashing(AccountConfig config) {
        AccountConfig.Hashing hashing = config.accounts().hashing();
        function = Argon2Function.getInstance(hashing.memory(), hashing.iterations(), 1, HASH, Argon2.ID);
        gate = new Semaphore(hashing.parallel(), true);
        mostWaiting = hashing.waiting();
        nobodys = hash(Codes.token());
    }

    /** The password's hash in PHC form. */
    String hash(String password) {
        return gated(() -> Password.hash(plain(password))
                .addRandomSalt(SALT)
                .with(function)
                .getResult());
    }

    /** Whether it is the password; takes as long when there is none. */
    boolean matches(String password, @Nullable String hash) {
        String compared = hash == null ? nobodys : hash;
        boolean same = gated(
                () -> Password.check(plain(password), compared).with(Argon2Function.getInstanceFromHash(compared)));
        return same && hash != null;
    }

    /** Whether it was made with other settings than are configured now. */
    boolean outdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(function);
    }

    /** The same password from any keyboard: composed letters, RFC 8265, section 4.2. */
    private static String plain(String password) {
        return Folding.nfc(password);
    }

    private <T> T gated(Supplier<T> work) {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!gate.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemType.UNAVAILABLE, "Too many are signing in right now.", 5);
    }
}
