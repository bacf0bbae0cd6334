package vn.sotay.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import vn.sotay.audience.CurrentViewer;
import vn.sotay.audience.Viewer;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;

/** Who makes the request that is being handled, and where it comes from. */
@ApplicationScoped
public class CurrentReader implements CurrentViewer {
    private final SecurityIdentity identity;
    private final RoutingContext routing;
    private final CheckedCredentials checked;

    @Inject
    CurrentReader(SecurityIdentity identity, RoutingContext routing, CheckedCredentials checked) {
        this.identity = identity;
        this.routing = routing;
        this.checked = checked;
    }

    /** Who has signed in; empty for the anonymous. Credentials that are wrong are refused with 401, not taken for none. */
    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(identity.getAttribute(AccountAugmentor.SIGNED_IN));
    }

    /** Who has signed in. @throws ProblemException 401 when nobody has */
    public SignedIn required() {
        return signedIn()
                .orElseThrow(() ->
                        new ProblemException(ProblemType.UNAUTHENTICATED, "This is for readers who have signed in."));
    }

    @Override
    public Viewer viewer() {
        Optional<SignedIn> who = signedIn();
        if (who.isEmpty()) {
            return Viewer.ANONYMOUS;
        }
        Viewer viewer = who.get().viewer();
        String credentials = Credentials.of(routing.request());
        if (credentials != null) {
            Instant expires = Objects.requireNonNull(identity.getAttribute(AccountAugmentor.EXPIRES));
            checked.remember(credentials, viewer, expires);
        }
        return viewer;
    }

    /** The address that the request comes from; that of the last proxy unless proxies are trusted by configuration. */
    public String address() {
        return Optional.ofNullable(routing.request().remoteAddress())
                .map(address -> Optional.ofNullable(address.hostAddress()).orElse(address.host()))
                .orElse("unknown");
    }
}
