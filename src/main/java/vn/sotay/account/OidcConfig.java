package vn.sotay.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** An issuer whose tokens are accepted besides those of this service. Without an issuer none are. */
@ConfigMapping(prefix = "sotay.accounts.oidc")
public interface OidcConfig {
    /** The {@code iss} of its tokens. */
    Optional<String> issuer();

    /** Where its public keys are published. */
    Optional<String> jwks();

    /** The {@code aud} that tokens for this library must have. */
    Optional<String> audience();

    /** The claim that names the reader in lists and in the audit. */
    @WithDefault("preferred_username")
    String userNameClaim();

    /** The claim with the name on screen. */
    @WithDefault("name")
    String displayNameClaim();

    /** The claim with the names of roles; dots lead into objects. */
    @WithDefault("realm_access.roles")
    String rolesClaim();

    /** The claim with the slug of the reader's committee or cell; dots lead into objects. */
    @WithDefault("cell")
    String committeeClaim();

    /** Which of our roles (editor, approver, admin) a role of the issuer gives, by ours; its own name unless given. */
    Map<String, String> roles();
}
