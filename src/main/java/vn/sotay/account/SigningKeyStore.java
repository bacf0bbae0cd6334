package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;

/** The signing keys in the database, private ones encrypted with the operator's secret. */
@ApplicationScoped
class SigningKeyStore {
    private static final Logger LOG = Logger.getLogger(SigningKeyStore.class);
    private static final String PURPOSE = "signing-key";

    private final EntityManager entities;
    private final OperatorSecret secret;

    @Inject
    SigningKeyStore(EntityManager entities, OperatorSecret secret) {
        this.entities = entities;
        this.secret = secret;
    }

    /** Retires the present key and makes a new one. */
    @Transactional
    void rotate(Instant now) {
        KeyPair pair;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
        byte[] open = pair.getPublic().getEncoded();
        entities.createNativeQuery("update signing_key set retired_at = :now where retired_at is null")
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into signing_key (kid, public_key, private_key, created_at)
                        values (:kid, :open, :sealed, :now)""")
                .setParameter(
                        "kid",
                        HexFormat.of().formatHex(Codes.hash(HexFormat.of().formatHex(open)), 0, 8))
                .setParameter("open", open)
                .setParameter(
                        "sealed", secret.encrypt(PURPOSE, pair.getPrivate().getEncoded()))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Those that sign, or did until then, the newest first; what another secret has sealed is passed over. */
    @Transactional
    List<SigningKeys.Key> read(Instant retiredAfter) {
        List<?> rows = entities.createNativeQuery("""
                        select kid, public_key, private_key, created_at from signing_key
                        where retired_at is null or retired_at > :after
                        order by retired_at is null desc, created_at desc""", Object[].class)
                .setParameter("after", retiredAfter)
                .getResultList();
        List<SigningKeys.Key> keys = new ArrayList<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            try {
                KeyFactory factory = KeyFactory.getInstance("EC");
                keys.add(new SigningKeys.Key(
                        (String) row[0],
                        new KeyPair(
                                factory.generatePublic(new X509EncodedKeySpec((byte[]) row[1])),
                                factory.generatePrivate(
                                        new PKCS8EncodedKeySpec(secret.decrypt(PURPOSE, (byte[]) row[2])))),
                        (Instant) row[3]));
            } catch (GeneralSecurityException e) {
                LOG.warnf(
                        "Signing key %s was sealed with another sotay.secret; tokens that it signed must be refreshed",
                        row[0]);
            }
        }
        return keys;
    }
}
