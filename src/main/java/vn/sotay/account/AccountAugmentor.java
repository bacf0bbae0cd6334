package vn.sotay.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.sotay.problem.Problem;

/** Turns a verified token into what its bearer may do now, which the token itself does not say. */
@ApplicationScoped
class AccountAugmentor implements SecurityIdentityAugmentor {
    /** Under this name the identity carries who is {@link SignedIn}. */
    static final String SIGNED_IN = "sotay.signed-in";

    /** Under this name until when its credentials hold. */
    static final String EXPIRES = "sotay.expires";

    private final Sessions sessions;
    private final ExternalReaders external;

    @Inject
    AccountAugmentor(Sessions sessions, ExternalReaders external) {
        this.sessions = sessions;
        this.external = external;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> of(token))
                : Uni.createFrom().item(identity);
    }

    private SecurityIdentity of(JsonWebToken token) {
        Optional<SignedIn> who = external.vouchesFor(token) ? external.find(token) : own(token);
        return identity(
                who.orElseThrow(() -> new AuthenticationFailedException("signed out or blocked")),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    private Optional<SignedIn> own(JsonWebToken token) {
        Object device = token.getClaim(AccessTokens.DEVICE);
        UUID id;
        try {
            // Signed by us, so it is what we wrote; but what an old key has signed is not for a 500 either.
            id = UUID.fromString(device instanceof String text ? text : "");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return sessions.find(id).filter(who -> who.reader().toString().equals(token.getSubject()));
    }

    static SecurityIdentity identity(SignedIn who, Instant expires) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(who::userName)
                .addRoles(who.roles())
                .addAttribute(SIGNED_IN, who)
                .addAttribute(EXPIRES, expires)
                .addAttribute(Problem.PASSWORD_CHANGE_REQUIRED, who.mustChangePassword())
                .build();
    }
}
