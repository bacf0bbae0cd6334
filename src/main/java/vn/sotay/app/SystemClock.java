package vn.sotay.app;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** What time it is for whoever must be told in a test. */
@Singleton
class SystemClock {
    /** As exact as what is kept in the database and told to clients. */
    @Produces
    @DefaultBean
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
