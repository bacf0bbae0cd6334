package vn.sotay.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose the secret in a browser's cookie is. */
final class SessionCookie extends BaseAuthenticationRequest {
    private final String secret;

    SessionCookie(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
