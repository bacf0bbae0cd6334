package vn.sotay.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/**
 * HTTP Basic with an app password, for reader apps that know nothing else. The password is the proof, being random; it opens what
 * its reader may read and nothing that changes anything.
 */
@ApplicationScoped
class AppPasswords implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final DeviceSecrets passwords;
    private final Sessions sessions;

    @Inject
    AppPasswords(DeviceSecrets passwords, Sessions sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() ->
                check(request.getUsername(), new String(request.getPassword().getPassword())));
    }

    private SecurityIdentity check(String userName, String password) {
        return passwords
                .device(Device.Kind.APP, Codes.typed(password))
                .flatMap(sessions::find)
                .filter(who -> who.userName().equals(UserNames.typed(userName)))
                .map(AppPasswords::readsOnly)
                .map(who -> AccountAugmentor.identity(who, Instant.MAX))
                .orElseThrow(() -> new AuthenticationFailedException("no such app password"));
    }

    private static SignedIn readsOnly(SignedIn who) {
        return new SignedIn(
                who.reader(),
                who.userName(),
                who.displayName(),
                who.device(),
                Set.of(),
                Set.of(),
                Set.of(),
                who.viewer(),
                who.mustChangePassword());
    }
}
