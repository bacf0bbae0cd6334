package vn.sotay.account;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.text.SortKeys;

/** Readers for tests, signed in without a password: hashing one takes a fifth of a second. */
@ApplicationScoped
public class SignedInReaders {
    @Inject
    ReaderStore readers;

    @Inject
    CommitteeStore committees;

    @Inject
    DeviceSessions sessions;

    @Inject
    ActivationCodes codes;

    @Inject
    PasswordHashing hashing;

    /** A committee, made unless it is there. */
    @Transactional
    public void committee(String slug, @Nullable String parent) {
        if (committees.bySlug(slug).isEmpty()) {
            CommitteeEntity committee = new CommitteeEntity();
            committee.slug = slug;
            committee.name = "Đơn vị " + slug;
            committee.nameKey = SortKeys.of(committee.name);
            committee.parent = parent == null ? null : committees.bySlug(parent).orElseThrow().id;
            committees.add(committee);
        }
    }

    /** The access token of a new reader with these roles, out of {@link Roles}. */
    public String token(String... roles) {
        return tokens(null, roles).accessToken();
    }

    /** The access token of a new reader of this committee. */
    public String tokenOf(String committee, String... roles) {
        return tokens(committee, roles).accessToken();
    }

    /** The user name of a new reader with this password. */
    String withPassword(String password) {
        String hash = hashing.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            ReaderEntity reader = reader("Người thử");
            reader.setPassword(hash, false, Instant.now());
            readers.add(reader);
            return reader.userName;
        });
    }

    /** The activation code of a new reader with this user name. */
    String invited(String userName) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ReaderEntity reader = new ReaderEntity(userName, "Người thử", Instant.now());
            readers.add(reader);
            return codes.issue(reader, Instant.now()).code();
        });
    }

    /** An app password of the reader whose access token this is: her user name, and the password. */
    public static AppPassword appPassword(String accessToken) {
        return given().auth()
                .oauth2(accessToken)
                .contentType("application/json")
                .body("{\"name\":\"KOReader\"}")
                .post("/api/v1/me/app-passwords")
                .then()
                .statusCode(200)
                .extract()
                .as(AppPassword.class);
    }

    private static ReaderEntity reader(String name) {
        return new ReaderEntity("kt." + UUID.randomUUID().toString().substring(0, 8), name, Instant.now());
    }

    @Transactional
    Tokens tokens(@Nullable String committee, String... roles) {
        ReaderEntity reader = reader("Người kiểm thử");
        reader.state = ReaderState.ACTIVE.wireName();
        reader.committee =
                committee == null ? null : committees.bySlug(committee).orElseThrow().id;
        for (String role : roles) {
            reader.roles.add(
                    switch (role) {
                        case Roles.COMMITTEE_ADMIN -> new GrantedRole(Role.ADMIN, reader.committee);
                        case Roles.SECRETARY -> new GrantedRole(Role.SECRETARY, reader.committee);
                        default -> new GrantedRole(Role.of(role), null);
                    });
        }
        readers.add(reader);
        return sessions.open(reader, "kiểm thử", "192.0.2.1");
    }
}
