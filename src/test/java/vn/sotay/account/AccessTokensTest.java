package vn.sotay.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A signature is checked once. What else a token has to be is looked at each time. */
@SuppressWarnings("NullAway") // the store is never asked
class AccessTokensTest {
    private final AccountConfig config = config();
    private final List<SigningKeys.Key> believed = new ArrayList<>();
    private final SigningKeys keys = new SigningKeys(new SigningKeyStore(null, null), config) {
        @Override
        Key current() {
            return believed.get(0);
        }

        @Override
        Optional<Key> find(@Nullable String kid) {
            return believed.stream().filter(key -> key.kid().equals(kid)).findFirst();
        }
    };
    private final AccessTokens tokens = new AccessTokens(keys, config);

    AccessTokensTest() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        believed.add(new SigningKeys.Key("one", generator.generateKeyPair(), Instant.now()));
    }

    private static AccountConfig config() {
        return (AccountConfig) proxy(AccountConfig.class);
    }

    private static Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "accounts" -> proxy(method.getReturnType());
                    case "accessToken" -> Duration.ofMinutes(15);
                    case "issuer" -> "thu-vien";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void theSameTokenIsBelievedAgain() throws Exception {
        UUID reader = UUID.randomUUID();
        String token = tokens.issue(reader, UUID.randomUUID());
        assertEquals(reader.toString(), tokens.verify(token).getSubject());
        assertEquals(reader.toString(), tokens.verify(token).getSubject());
    }

    @Test
    void aTokenIsNoLongerBelievedWhenItsKeyIsNot() throws Exception {
        String token = tokens.issue(UUID.randomUUID(), UUID.randomUUID());
        tokens.verify(token);
        believed.clear();
        assertThrows(InvalidJwtException.class, () -> tokens.verify(token));
    }

    @Test
    void anotherSignatureUnderTheSameWordsIsChecked() throws Exception {
        String token = tokens.issue(UUID.randomUUID(), UUID.randomUUID());
        tokens.verify(token);
        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature);
        String altered = token.substring(0, signature) + (first == 'A' ? 'B' : 'A') + token.substring(signature + 1);
        assertThrows(InvalidJwtException.class, () -> tokens.verify(altered));
        assertThrows(InvalidJwtException.class, () -> tokens.verify(token.substring(0, signature)));
    }
}
