package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Codes that are used once instead of a password: 80 random bits on paper, kept as SHA-256. In the caller's transaction. */
@ApplicationScoped
class ActivationCodes {
    /** Groups of four signs, five bits each. */
    static final int GROUPS = 4;

    private final EntityManager entities;
    private final ReaderStore readers;
    private final Duration lasts;

    @Inject
    ActivationCodes(EntityManager entities, ReaderStore readers, AccountConfig config) {
        this.entities = entities;
        this.readers = readers;
        this.lasts = config.accounts().activationCode();
    }

    /** A new code for this reader; an older one no longer works. */
    ActivationCode issue(ReaderEntity reader, Instant now) {
        String code = Codes.paper(GROUPS);
        Instant expires = now.plus(lasts);
        entities.createNativeQuery("""
                        insert into activation_code (sha256, reader, created_at, expires_at)
                        values (:hash, :reader, :now, :expires)
                        on conflict (reader) do update set sha256 = excluded.sha256,
                        created_at = excluded.created_at, expires_at = excluded.expires_at""")
                .setParameter("hash", Codes.hash(code))
                .setParameter("reader", reader.id)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
        return new ActivationCode(code, expires);
    }

    /** Whose code it is, if it can still be used. */
    Optional<ReaderEntity> find(String code) {
        return reader("select reader from activation_code where sha256 = :hash and expires_at > :now", code);
    }

    /** The same, after which nobody can use it again. */
    Optional<ReaderEntity> use(String code) {
        return reader("delete from activation_code where sha256 = :hash and expires_at > :now returning reader", code);
    }

    private Optional<ReaderEntity> reader(String sql, String code) {
        List<?> found = entities.createNativeQuery(sql, Long.class)
                .setParameter("hash", Codes.hash(code))
                .setParameter("now", Instant.now())
                .getResultList();
        return found.stream()
                .findFirst()
                .flatMap(id -> readers.byId((Long) id))
                .filter(reader -> reader.state() != ReaderState.BLOCKED);
    }
}
