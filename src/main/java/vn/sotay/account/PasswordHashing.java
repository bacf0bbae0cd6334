package vn.sotay.account;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.text.Folding;

/**
 * Argon2id behind a gate: hashing a password takes a core for a good while, and a rush to sign in must not take the cores
 * that readers are served with. Who finds the queue full is sent away with 503.
 *
 * <p>It has threads of its own. They step back behind all others where Java may set priorities, and each works in memory that
 * it keeps: 19 MB of new blocks for each password would have the collector stop everybody.
 */
@ApplicationScoped
class PasswordHashing {
    private static final int SALT = 16;
    private static final int LANES = 1;
    private static final int PATIENCE_SECONDS = 20;
    private static final int IDLE_SECONDS = 60;

    private final int memory;
    private final int iterations;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Argon2BytesGenerator.BlockPool> blocks;
    private final ThreadPoolExecutor gate;
    /** What nobody's password gives: unknown names are checked against it, so that they take as long. */
    private final PasswordHash nobodys;

    @Inject
    PasswordHashing(AccountConfig config) {
        AccountConfig.Hashing hashing = config.accounts().hashing();
        memory = hashing.memory();
        iterations = hashing.iterations();
        blocks = ThreadLocal.withInitial(() -> new Argon2BytesGenerator.FixedBlockPool(memory));
        gate = new ThreadPoolExecutor(
                hashing.parallel(),
                hashing.parallel(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(hashing.waiting()),
                PasswordHashing::thread);
        // With the thread goes its memory.
        gate.allowCoreThreadTimeOut(true);
        nobodys = PasswordHash.parse(hash(Codes.token()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "password-hashing");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** The password's hash in PHC form. */
    String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return gated(() -> PasswordHash.of(bytes(password), salt, memory, iterations, LANES, blocks.get())
                .toString());
    }

    /** Whether it is the password; takes as long when there is none. */
    boolean matches(String password, @Nullable String hash) {
        PasswordHash compared = hash == null ? nobodys : PasswordHash.parse(hash);
        return gated(() -> compared.matches(bytes(password), blocks.get())) && hash != null;
    }

    /** Whether it was made with other settings than are configured now. */
    boolean outdated(String hash) {
        PasswordHash made = PasswordHash.parse(hash);
        return made.memory() != memory || made.iterations() != iterations || made.lanes() != LANES;
    }

    /** The same password from any keyboard: composed letters, RFC 8265, section 4.2. */
    private static byte[] bytes(String password) {
        return Folding.nfc(password).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T gated(Callable<T> work) {
        Future<T> hashed;
        try {
            hashed = gate.submit(work);
        } catch (RejectedExecutionException e) {
            throw busy();
        }
        try {
            return hashed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            hashed.cancel(false);
            throw busy();
        } catch (InterruptedException e) {
            hashed.cancel(false);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    @PreDestroy
    void close() {
        gate.shutdownNow();
    }

    private static ProblemException busy() {
        return new ProblemException(ProblemType.UNAVAILABLE, "Too many are signing in right now.", 5);
    }
}
