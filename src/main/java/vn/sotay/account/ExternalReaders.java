package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Viewer;
import vn.sotay.text.Slugs;

/**
 * Readers whom another issuer vouches for. Names, roles and committee come from the token each time; a row of their own is
 * kept so that they can be blocked here and have a place for what is theirs.
 */
@ApplicationScoped
class ExternalReaders {
    private static final int LONGEST_NAME = 200;

    private final OidcConfig config;
    private final ReaderStore readers;
    private final CommitteeStore committees;

    @Inject
    ExternalReaders(OidcConfig config, ReaderStore readers, CommitteeStore committees) {
        this.config = config;
        this.readers = readers;
        this.committees = committees;
    }

    boolean vouchesFor(JsonWebToken token) {
        return config.issuer().filter(token.getIssuer()::equals).isPresent();
    }

    /** The reader that a verified token speaks of; empty when blocked here. */
    @Transactional
    Optional<SignedIn> find(JsonWebToken token) {
        String shown = text(token, config.userNameClaim()).orElse(token.getSubject());
        ReaderEntity reader =
                readers.bySubject(token.getIssuer(), token.getSubject()).orElseGet(() -> add(token, shown));
        if (!reader.canSignIn()) {
            return Optional.empty();
        }
        Set<String> roles = roles(token);
        roles.add(Roles.READER);
        Set<String> chain = text(token, config.committeeClaim())
                .flatMap(committees::bySlug)
                .map(committee -> committees.chain(committee.id))
                .orElse(Set.of());
        return Optional.of(new SignedIn(
                reader.uid,
                reader.userName,
                text(token, config.displayNameClaim()).orElse(shown),
                null,
                roles,
                Set.of(),
                Set.of(),
                new Viewer(true, chain),
                false));
    }

    private ReaderEntity add(JsonWebToken token, String shown) {
        String name = Slugs.of(shown, 40, "reader");
        // Names of the other house must not collide with ours, and two of its people may share one.
        String userName = name + "." + Codes.paper(2).toLowerCase(Locale.ROOT).replace("-", "");
        String display = text(token, config.displayNameClaim()).orElse(shown);
        Instant now = Instant.now();
        ReaderEntity reader = new ReaderEntity(
                userName, display.length() > LONGEST_NAME ? display.substring(0, LONGEST_NAME) : display, now);
        reader.state = ReaderState.ACTIVE.wireName();
        reader.issuer = token.getIssuer();
        reader.subject = token.getSubject();
        readers.add(reader);
        return reader;
    }

    private Set<String> roles(JsonWebToken token) {
        Set<String> given = new HashSet<>();
        if (claim(token, config.rolesClaim()) instanceof Collection<?> names) {
            names.forEach(name -> given.add(text(name)));
        }
        Set<String> roles = new HashSet<>();
        for (String role : Set.of(Roles.EDITOR, Roles.APPROVER, Roles.ADMIN)) {
            if (given.contains(config.roles().getOrDefault(role, role))) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static Optional<String> text(JsonWebToken token, String path) {
        Object value = claim(token, path);
        return value == null ? Optional.empty() : Optional.of(text(value)).filter(text -> !text.isBlank());
    }

    private static String text(@Nullable Object value) {
        return value instanceof JsonString string ? string.getString() : Objects.toString(value);
    }

    private static @Nullable Object claim(JsonWebToken token, String path) {
        String[] steps = path.split("\\.", -1);
        Object value = token.getClaim(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            value = value instanceof Map<?, ?> object ? object.get(steps[i]) : null;
        }
        return value;
    }
}
