package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of devices, app passwords and refresh tokens; within the transaction of its caller. */
@ApplicationScoped
class DeviceStore {
    /** A device and whose it is. */
    record Held(UUID id, long reader, Device.Kind kind, boolean revoked, Instant seen) {}

    /** A refresh token as it stands in the table. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Token(
            byte[] hash,
            UUID device,
            long reader,
            boolean revoked,
            Instant expires,
            @Nullable Instant used,
            byte @Nullable [] successor) {}

    private final EntityManager entities;

    @Inject
    DeviceStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(
            UUID id,
            long reader,
            Device.Kind kind,
            String name,
            byte @Nullable [] secret,
            @Nullable String address,
            Instant now) {
        entities.createNativeQuery("""
                        insert into device (id, reader, name, kind, secret, address, created_at, seen_at)
                        values (:id, :reader, :name, :kind, :secret, :address, :now, :now)""")
                .setParameter("id", id)
                .setParameter("reader", reader)
                .setParameter("name", name)
                .setParameter("kind", kind.wireName())
                .unwrap(org.hibernate.query.NativeQuery.class)
                .setParameter("secret", secret, byte[].class)
                .setParameter("address", address, String.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<Held> find(UUID id) {
        return held("where id = :key", id);
    }

    Optional<Held> bySecret(byte[] secret) {
        return held("where secret = :key", secret);
    }

    private Optional<Held> held(String where, Object key) {
        return entities.createNativeQuery(
                        "select id, reader, kind, revoked_at is not null, seen_at from device " + where, Object[].class)
                .setParameter("key", key)
                .getResultStream()
                .map(found -> {
                    Object[] row = (Object[]) found;
                    return new Held(
                            (UUID) row[0],
                            ((Number) row[1]).longValue(),
                            Device.Kind.of((String) row[2]),
                            (Boolean) row[3],
                            (Instant) row[4]);
                })
                .findFirst();
    }

    /** Those that are not revoked, the last used first. */
    List<Device> list(long reader) {
        return entities.createNativeQuery("""
                        select id, name, kind, address, created_at, seen_at from device
                        where reader = :reader and revoked_at is null order by seen_at desc, id""", Object[].class)
                .setParameter("reader", reader)
                .getResultStream()
                .map(found -> {
                    Object[] row = (Object[]) found;
                    return new Device(
                            (UUID) row[0],
                            (String) row[1],
                            Device.Kind.of((String) row[2]),
                            (String) row[3],
                            (Instant) row[4],
                            (Instant) row[5],
                            false);
                })
                .toList();
    }

    boolean usedFrom(long reader, String address) {
        return !entities.createNativeQuery("select 1 from device where reader = :reader and address = :address limit 1")
                .setParameter("reader", reader)
                .setParameter("address", address)
                .getResultList()
                .isEmpty();
    }

    void seen(UUID id, @Nullable String address, Instant now) {
        entities.createNativeQuery(
                        "update device set seen_at = :now, address = coalesce(:address, address) where id = :id")
                .unwrap(org.hibernate.query.NativeQuery.class)
                .setParameter("id", id)
                .setParameter("address", address, String.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    int revoke(UUID id, Instant now) {
        return entities.createNativeQuery("update device set revoked_at = :now where id = :id and revoked_at is null")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** All of a reader but one, or all. */
    int revokeAll(long reader, @Nullable UUID but, Instant now) {
        return entities.createNativeQuery("""
                        update device set revoked_at = :now where reader = :reader and revoked_at is null
                        and (cast(:but as uuid) is null or id <> :but)""")
                .unwrap(org.hibernate.query.NativeQuery.class)
                .setParameter("reader", reader)
                .setParameter("but", but, UUID.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Those that exceed so many, unused for longest first, are revoked. */
    void revokeBeyond(long reader, int most, Instant now) {
        entities.createNativeQuery("""
                        update device set revoked_at = :now where id in (
                            select id from device where reader = :reader and revoked_at is null
                            order by seen_at desc, id offset :most)""")
                .setParameter("reader", reader)
                .setParameter("most", most)
                .setParameter("now", now)
                .executeUpdate();
    }

    void addToken(byte[] hash, UUID device, Instant now, Instant expires) {
        entities.createNativeQuery("""
                        insert into refresh_token (sha256, device, issued_at, expires_at)
                        values (:hash, :device, :now, :expires)""")
                .setParameter("hash", hash)
                .setParameter("device", device)
                .setParameter("now", now)
                .setParameter("expires", expires)
                .executeUpdate();
    }

    /** The token, kept from everybody else until the transaction ends. */
    Optional<Token> lockToken(byte[] hash) {
        return entities.createNativeQuery("""
                        select t.sha256, t.device, d.reader, d.revoked_at is not null, t.expires_at, t.used_at, t.successor
                        from refresh_token t join device d on d.id = t.device where t.sha256 = :hash
                        for update of d, t""", Object[].class)
                .setParameter("hash", hash)
                .getResultStream()
                .map(found -> {
                    Object[] row = (Object[]) found;
                    return new Token(
                            (byte[]) row[0],
                            (UUID) row[1],
                            ((Number) row[2]).longValue(),
                            (Boolean) row[3],
                            (Instant) row[4],
                            (Instant) row[5],
                            (byte[]) row[6]);
                })
                .findFirst();
    }

    boolean isUsed(byte[] hash) {
        return !entities.createNativeQuery("select 1 from refresh_token where sha256 = :hash and used_at is not null")
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    void exchange(byte[] hash, byte[] successor, Instant now) {
        entities.createNativeQuery("""
                        update refresh_token set used_at = coalesce(used_at, :now), successor = :successor
                        where sha256 = :hash""")
                .setParameter("hash", hash)
                .setParameter("successor", successor)
                .setParameter("now", now)
                .executeUpdate();
    }

    void dropToken(byte[] hash) {
        entities.createNativeQuery("delete from refresh_token where sha256 = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /** What can do no harm any more is forgotten: tokens past their time, devices revoked long ago. */
    void forget(Instant now, Instant longAgo) {
        entities.createNativeQuery("delete from refresh_token where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery("delete from device where revoked_at < :longAgo")
                .setParameter("longAgo", longAgo)
                .executeUpdate();
    }
}
