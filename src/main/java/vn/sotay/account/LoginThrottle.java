package vn.sotay.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts failures to sign in, for each address, each account, and each pair of them, in a sliding window. An address that
 * guesses has to wait. So has everybody who tries an account that is being guessed at, except from where its owner has
 * signed in before: guessing must not lock the owner out. Counts are kept by this process only.
 */
final class LoginThrottle {
    private static final int MOST = 100_000;

    private final AccountConfig.Throttle limits;
    private final LongSupplier millis;
    private final Cache<String, Deque<Long>> failures;

    LoginThrottle(AccountConfig.Throttle limits, LongSupplier millis) {
        this.limits = limits;
        this.millis = millis;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(limits.window().multipliedBy(2))
                .build();
    }

    /** How long to wait before the next try; empty when it may be made now. */
    Optional<Duration> wait(String account, String address, boolean owners) {
        Duration wait = left("@" + address, limits.perAddress());
        wait = longer(wait, left(account + "@" + address, limits.perAccountAndAddress()));
        if (!owners) {
            wait = longer(wait, left(account, limits.perAccount()));
        }
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    void failed(String account, String address) {
        long now = millis.getAsLong();
        add("@" + address, now);
        add(account + "@" + address, now);
        add(account, now);
    }

    /** The owner is in: what was mistyped there before no longer counts against that pair. */
    void succeeded(String account, String address) {
        failures.invalidate(account + "@" + address);
    }

    private void add(String key, long now) {
        failures.asMap().compute(key, (same, known) -> {
            Deque<Long> times = known == null ? new ArrayDeque<>() : known;
            times.addLast(now);
            forget(times, now);
            return times;
        });
    }

    private Duration left(String key, int most) {
        long now = millis.getAsLong();
        long[] until = {0};
        failures.asMap().computeIfPresent(key, (same, times) -> {
            forget(times, now);
            if (times.size() >= most) {
                // Free again when so many have left the window that one fewer than the limit remains.
                until[0] = times.stream()
                                .skip(times.size() - (long) most)
                                .findFirst()
                                .orElse(now)
                        + limits.window().toMillis();
            }
            return times;
        });
        return until[0] <= now ? Duration.ZERO : Duration.ofMillis(until[0] - now);
    }

    private void forget(Deque<Long> times, long now) {
        long oldest = now - limits.window().toMillis();
        while (!times.isEmpty() && (times.peekFirst() <= oldest || times.size() > limits.perAddress() * 2)) {
            times.removeFirst();
        }
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
