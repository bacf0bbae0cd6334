package vn.sotay.account;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cookie of a browser's session where a request has no {@code Authorization} header. */
@ApplicationScoped
class SessionCookieMechanism implements HttpAuthenticationMechanism {
    /** Of a secret of ours; what is longer is none. */
    private static final int LONGEST = 100;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String secret = context.request().headers().contains(HttpHeaders.AUTHORIZATION)
                ? null
                : Credentials.cookie(context.request());
        return secret == null || secret.length() > LONGEST
                ? Uni.createFrom().nullItem()
                : identities.authenticate(new SessionCookie(secret));
    }

    /** Browsers have a page to sign in on, so the answer 401 says nothing of cookies. */
    @Override
    public Uni<@Nullable ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionCookie.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, Credentials.COOKIE));
    }
}
