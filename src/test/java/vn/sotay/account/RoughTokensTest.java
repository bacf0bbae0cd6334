package vn.sotay.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens that nobody should believe. Each differs in one thing from one that is believed. */
@QuarkusTest
class RoughTokensTest {
    @Inject
    SignedInReaders readers;

    @Inject
    SigningKeys keys;

    private JwtClaims honest = new JwtClaims();

    @BeforeEach
    void somebodySignedIn() throws Exception {
        honest = claims();
    }

    private JwtClaims claims() throws Exception {
        String token = readers.token();
        String json = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return JwtClaims.parse(json);
    }

    @Test
    void theHonestOneIsBelieved() throws Exception {
        call(signed(honest, own(), kid(), "at+jwt")).statusCode(200);
    }

    @TestFactory
    Stream<DynamicTest> noneOfTheseIsBelieved() {
        Map<String, Forgery> forgeries = new LinkedHashMap<>();
        forgeries.put("no signature", () -> unsigned(claims()));
        forgeries.put("signature cut off", () -> {
            String token = signed(claims(), own(), kid(), "at+jwt");
            return token.substring(0, token.lastIndexOf('.') + 1);
        });
        forgeries.put("HS256 with the public key", () -> {
            JsonWebSignature jws = jws(claims(), kid(), "at+jwt");
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            jws.setKey(new HmacKey(keys.current().publicKey().getEncoded()));
            return jws.getCompactSerialization();
        });
        forgeries.put("a key of somebody else", () -> signed(claims(), strange().getPrivate(), kid(), "at+jwt"));
        forgeries.put("an unknown key id", () -> signed(claims(), own(), "khong-co", "at+jwt"));
        forgeries.put("no key id", () -> signed(claims(), own(), null, "at+jwt"));
        forgeries.put("a path as key id", () -> signed(claims(), own(), "../../etc/passwd", "at+jwt"));
        forgeries.put("SQL as key id", () -> signed(claims(), own(), "' or '1'='1", "at+jwt"));
        forgeries.put("a key that it brings along", () -> {
            KeyPair pair = strange();
            JsonWebSignature jws = jws(claims(), kid(), "at+jwt");
            jws.setJwkHeader(PublicJsonWebKey.Factory.newPublicJwk((ECPublicKey) pair.getPublic()));
            jws.setKey(pair.getPrivate());
            return jws.getCompactSerialization();
        });
        forgeries.put("an address of keys", () -> {
            JsonWebSignature jws = jws(claims(), kid(), "at+jwt");
            jws.setHeader("jku", "http://localhost:1/keys");
            jws.setKey(strange().getPrivate());
            return jws.getCompactSerialization();
        });
        forgeries.put("another type", () -> signed(claims(), own(), kid(), "JWT"));
        forgeries.put("expired", () -> changed(c -> c.setExpirationTime(NumericDate.fromSeconds(now() - 120))));
        forgeries.put("no expiry", () -> changed(c -> c.unsetClaim("exp")));
        forgeries.put(
                "valid for years", () -> changed(c -> c.setExpirationTime(NumericDate.fromSeconds(now() + 9_999_999))));
        forgeries.put("issued in the future", () -> changed(c -> c.setIssuedAt(NumericDate.fromSeconds(now() + 300))));
        forgeries.put(
                "not before the future", () -> changed(c -> c.setNotBefore(NumericDate.fromSeconds(now() + 300))));
        forgeries.put("another issuer", () -> changed(c -> c.setIssuer("https://elsewhere.example")));
        forgeries.put("another audience", () -> changed(c -> c.setAudience("elsewhere")));
        forgeries.put("no audience", () -> changed(c -> c.unsetClaim("aud")));
        forgeries.put(
                "another subject",
                () -> changed(c -> c.setSubject(UUID.randomUUID().toString())));
        forgeries.put(
                "a device that is none",
                () -> changed(c -> c.setClaim("sid", UUID.randomUUID().toString())));
        forgeries.put("a device that is no id", () -> changed(c -> c.setClaim("sid", "x")));
        forgeries.put("no device", () -> changed(c -> c.unsetClaim("sid")));
        forgeries.put("a device that is a number", () -> changed(c -> c.setClaim("sid", 17)));
        forgeries.put("tampered", () -> {
            String[] parts = signed(claims(), own(), kid(), "at+jwt").split("\\.", -1);
            String body = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            String other = body.replaceFirst("\"sub\":\"[0-9a-f]", "\"sub\":\"g");
            return parts[0] + '.' + encode(other) + '.' + parts[2];
        });
        forgeries.put("not a token", () -> "abc");
        forgeries.put("three dots", () -> "...");
        forgeries.put("ten thousand letters", () -> "a".repeat(10_000));
        return forgeries.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> call(entry.getValue().token())
                                .statusCode(401)
                                .header("WWW-Authenticate", containsString("Bearer"))
                                .contentType("application/problem+json")
                                .body("type", is("urn:sotay:problem:unauthenticated"))));
    }

    @Test
    void aMegabyteIsRefusedByTheHttpLayer() throws IOException {
        assertTrue(List.of("HTTP/1.1 431", "closed").contains(answer("a".repeat(1_000_000))));
        // Short enough to be sent before the connection is closed.
        assertEquals("HTTP/1.1 431", answer("a".repeat(40_000)));
    }

    private static String answer(String token) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request =
                    "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 431".length());
                return new String(status, StandardCharsets.US_ASCII);
            } catch (SocketException e) {
                return "closed";
            }
        }
    }

    @Test
    void aTokenThatIsWrongIsNotTakenForNoneWhereNoneIsNeeded() {
        given().auth()
                .oauth2("abc")
                .get("/api/v1/shelves")
                .then()
                .statusCode(401)
                .body("type", is("urn:sotay:problem:unauthenticated"));
    }

    @Test
    void nobodyIsSignedOutByANewKey() throws Exception {
        String token = readers.token();
        keys.rotate();
        call(token).statusCode(200);
        call(readers.token()).statusCode(200);
    }

    @FunctionalInterface
    private interface Forgery {
        String token() throws Exception;
    }

    @FunctionalInterface
    private interface Change {
        void apply(JwtClaims claims);
    }

    private static io.restassured.response.ValidatableResponse call(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then();
    }

    private String changed(Change change) throws Exception {
        JwtClaims claims = claims();
        change.apply(claims);
        return signed(claims, own(), kid(), "at+jwt");
    }

    private static String signed(JwtClaims claims, PrivateKey key, @Nullable String kid, String type)
            throws JoseException {
        JsonWebSignature jws = jws(claims, kid, type);
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    private static JsonWebSignature jws(JwtClaims claims, @Nullable String kid, String type) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setHeader("typ", type);
        if (kid != null) {
            jws.setKeyIdHeaderValue(kid);
        }
        return jws;
    }

    private static String unsigned(JwtClaims claims) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        jws.setHeader("typ", "at+jwt");
        return jws.getCompactSerialization();
    }

    private static KeyPair strange() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private PrivateKey own() {
        return keys.current().pair().getPrivate();
    }

    private String kid() {
        return keys.current().kid();
    }

    private static long now() {
        return System.currentTimeMillis() / 1_000;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
