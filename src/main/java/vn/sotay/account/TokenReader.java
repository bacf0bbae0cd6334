package vn.sotay.account;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Reads Bearer tokens for SmallRye JWT: those of this service, and those of the issuer that is configured, if one is. */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenReader extends JWTCallerPrincipalFactory {
    /** Longer than any honest token; what is longer is not even taken apart. */
    private static final int LONGEST = 8_192;

    private final AccessTokens own;
    private final ExternalTokens external;

    @Inject
    TokenReader(AccessTokens own, ExternalTokens external) {
        this.own = own;
        this.external = external;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        if (token.length() > LONGEST) {
            throw new ParseException("The token is too long");
        }
        try {
            JwtClaims claims = external.issued(token) ? external.verify(token) : own.verify(token);
            return new DefaultJWTCallerPrincipal(claims);
        } catch (InvalidJwtException e) {
            throw new ParseException("The token is not valid", e);
        }
    }
}
