package vn.sotay.account;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The tokens that this service gives out: JWT access tokens after RFC 9068. A token says who (subject) and which device
 * ({@value #DEVICE}) and nothing else: what they may do is looked up, so that it can be taken away.
 */
@ApplicationScoped
class AccessTokens {
    /** The claim with the device's id. */
    static final String DEVICE = "sid";

    private static final String TYPE = "at+jwt";
    private static final String AUDIENCE = "sotay";
    private static final int SKEW_SECONDS = 30;
    private static final int REMEMBERED = 10_000;

    private final SigningKeys keys;
    private final AccountConfig.Accounts config;
    private final JwtConsumer consumer;
    private final JwtConsumer again;
    /**
     * Tokens whose signature was found to be ours, with the id of its key: to check one costs more than all else of a small
     * request, and a sync is many with the same token. All but the signature is looked at each time.
     */
    private final Map<String, String> signed = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    @Inject
    AccessTokens(SigningKeys keys, AccountConfig config) {
        this.keys = keys;
        this.config = config.accounts();
        this.consumer = claims(this.config)
                // One algorithm: neither none, nor the public key taken for a shared secret.
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setVerificationKeyResolver((jws, context) -> key(jws))
                .build();
        this.again = claims(this.config).setSkipSignatureVerification().build();
    }

    private static JwtConsumerBuilder claims(AccountConfig.Accounts config) {
        int minutes = (int) config.accessToken().toMinutes() + 1;
        return new JwtConsumerBuilder()
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(config.issuer())
                .setExpectedAudience(AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setMaxFutureValidityInMinutes(minutes)
                .setIssuedAtRestrictions(SKEW_SECONDS, minutes * 60)
                .setAllowedClockSkewInSeconds(SKEW_SECONDS);
    }

    String issue(UUID reader, UUID device) {
        SigningKeys.Key key = keys.current();
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(config.issuer())
                .audience(AUDIENCE)
                .subject(reader.toString())
                .claim(DEVICE, device.toString())
                .claim("jti", Codes.token().substring(0, 22))
                .issuedAt(now)
                .expiresAt(now.plus(config.accessToken()))
                .jws()
                .header("typ", TYPE)
                .keyId(key.kid())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.pair().getPrivate());
    }

    /** @throws InvalidJwtException for whatever is not one of ours that holds now */
    JwtClaims verify(String token) throws InvalidJwtException {
        String kid = signed.get(token);
        if (kid != null && keys.find(kid).isPresent()) {
            return again.processToClaims(token);
        }
        JwtContext context = consumer.process(token);
        signed.put(token, context.getJoseObjects().get(0).getKeyIdHeaderValue());
        return context.getJwtClaims();
    }

    private java.security.Key key(JsonWebSignature jws) throws UnresolvableKeyException {
        // Only the id counts: a key or an address that a token brings along is never looked at.
        return keys.find(jws.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("unknown key"))
                .publicKey();
    }
}
