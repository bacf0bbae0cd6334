package vn.sotay.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Accounts: how long what is given out holds, and what guards them. */
@ConfigMapping(prefix = "sotay")
public interface AccountConfig {
    /**
     * What keys in the database are encrypted with, 32 characters or more; all nodes need the same. Without it one is made
     * and kept in the data folder.
     */
    Optional<String> secret();

    /** The folder for the secret that was made, and for the first administrator's password. */
    @WithDefault("data")
    Path dataDir();

    /** Accounts. */
    Accounts accounts();

    /** Accounts. */
    interface Accounts {
        /** Whether a library that has no administrator gets one at start, with a password that is shown once. */
        @WithDefault("true")
        boolean firstAdministrator();

        /** How this service calls itself in the tokens it gives out. */
        @WithDefault("sotay")
        String issuer();

        /** How long an access token holds. */
        @WithDefault("10m")
        Duration accessToken();

        /** How long a device stays signed in without being used. */
        @WithDefault("180d")
        Duration refreshToken();

        /** How long a refresh token can be exchanged again when the answer was lost on the way. */
        @WithDefault("5m")
        Duration refreshRetry();

        /** How long an activation code holds. */
        @WithDefault("60d")
        Duration activationCode();

        /** How long a change made by another node may stay unnoticed. */
        @WithDefault("30s")
        Duration stateAge();

        /** Most devices and app passwords of one reader; the one unused for longest gives way. */
        @WithDefault("20")
        int devices();

        /** What a password costs. */
        Hashing hashing();

        /** Against guessing. */
        Throttle throttle();
    }

    /** Argon2id, RFC 9106; the defaults are what OWASP recommends. */
    interface Hashing {
        /** KiB. */
        @WithDefault("19456")
        int memory();

        /** Passes over the memory. */
        @WithDefault("2")
        int iterations();

        /** How many passwords are worked on at once. Reading goes on meanwhile. */
        @WithDefault("1")
        int parallel();

        /** How many may wait; more are sent away with 503. */
        @WithDefault("40")
        int waiting();
    }

    /** Against guessing: failures are counted for each address and for each account, and forgotten after the window. */
    interface Throttle {
        /** How long a failure counts. */
        @WithDefault("15m")
        Duration window();

        /** Failures from one address before it must wait. */
        @WithDefault("100")
        int perAddress();

        /** Failures for one account from one address before that address must wait. */
        @WithDefault("10")
        int perAccountAndAddress();

        /** Failures for one account before addresses it was never used from must wait. */
        @WithDefault("30")
        int perAccount();
    }
}
