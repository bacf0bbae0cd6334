package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** Tokens of the issuer that the operator trusts besides this service, OpenID Connect as a rule. */
@ApplicationScoped
class ExternalTokens {
    private static final int SKEW_SECONDS = 60;

    private final @Nullable String issuer;
    private final @Nullable JwtConsumer consumer;
    private final JwtConsumer unchecked = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setDisableRequireSignature()
            .setSkipSignatureVerification()
            .build();

    @Inject
    ExternalTokens(OidcConfig config) {
        issuer = config.issuer().orElse(null);
        consumer = config.issuer()
                .map(name -> consumer(
                        name,
                        config.audience()
                                .orElseThrow(() -> new IllegalStateException(
                                        "sotay.accounts.oidc.audience is needed with an issuer: tokens made for others"
                                                + " must not open this library")),
                        new HttpsJwks(config.jwks()
                                .orElseThrow(() -> new IllegalStateException(
                                        "sotay.accounts.oidc.jwks is needed with an issuer")))))
                .orElse(null);
    }

    private static JwtConsumer consumer(String issuer, String audience, HttpsJwks keys) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_USING_SHA384,
                        AlgorithmIdentifiers.RSA_USING_SHA512,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                        AlgorithmIdentifiers.EDDSA)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .build();
    }

    /** Whether the token says that it is of that issuer; it is not believed yet. */
    boolean issued(String token) {
        if (issuer == null) {
            return false;
        }
        try {
            return issuer.equals(unchecked.processToClaims(token).getIssuer());
        } catch (InvalidJwtException | MalformedClaimException e) {
            return false;
        }
    }

    /** @throws InvalidJwtException for whatever the issuer has not made for this service and now */
    JwtClaims verify(String token) throws InvalidJwtException {
        JwtConsumer configured = consumer;
        if (configured == null) {
            throw new IllegalStateException("no issuer is configured");
        }
        return configured.processToClaims(token);
    }
}
