package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Secret keys of this service, one for each purpose, made when first asked for. They stand in the database, encrypted with the
 * operator's secret: the same on every node, and still there after a restore.
 */
@ApplicationScoped
public class ServiceKeys {
    private static final Logger LOG = Logger.getLogger(ServiceKeys.class);
    private static final int LENGTH = 32;

    private final EntityManager entities;
    private final OperatorSecret secret;

    @Inject
    ServiceKeys(EntityManager entities, OperatorSecret secret) {
        this.entities = entities;
        this.secret = secret;
    }

    /** The 256-bit key for this purpose. Asks the database. */
    @Transactional
    public byte[] key(String purpose) {
        return read(purpose).orElseGet(() -> made(purpose));
    }

    private byte[] made(String purpose) {
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        // Of two nodes that start at once one is first; the other waits here, and then reads.
        int written = entities.createNativeQuery("""
                        insert into service_key (purpose, sealed, created_at) values (:purpose, :sealed, :now)
                        on conflict (purpose) do nothing""")
                .setParameter("purpose", purpose)
                .setParameter("sealed", secret.encrypt(sealing(purpose), fresh))
                .setParameter("now", Instant.now())
                .executeUpdate();
        return written > 0 ? fresh : read(purpose).orElseGet(() -> replaced(purpose, fresh));
    }

    private byte[] replaced(String purpose, byte[] fresh) {
        LOG.warnf("The key for '%s' was sealed with another sotay.secret; a new one takes its place", purpose);
        entities.createNativeQuery(
                        "update service_key set sealed = :sealed, created_at = :now where purpose = :purpose")
                .setParameter("purpose", purpose)
                .setParameter("sealed", secret.encrypt(sealing(purpose), fresh))
                .setParameter("now", Instant.now())
                .executeUpdate();
        return fresh;
    }

    /** Empty when there is none, or none that this secret opens. */
    private Optional<byte[]> read(String purpose) {
        Optional<byte[]> sealed = entities.createNativeQuery(
                        "select sealed from service_key where purpose = :purpose", byte[].class)
                .setParameter("purpose", purpose)
                .getResultStream()
                .map(byte[].class::cast)
                .findFirst();
        try {
            return sealed.isEmpty() ? sealed : Optional.of(secret.decrypt(sealing(purpose), sealed.get()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static String sealing(String purpose) {
        return "service-key:" + purpose;
    }
}
