package vn.sotay.app;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is the one that the service gives. */
@QuarkusTest
class ContractTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void theCommittedContractIsTheOneThatIsServed() throws IOException {
        byte[] served = given().accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String contract = new String(served, StandardCharsets.UTF_8);
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(COMMITTED, contract);
        }
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        assertEquals(
                committed,
                contract,
                "The code no longer gives the contract that is committed. If the change is meant, write it with"
                        + " 'mvn verify -Dopenapi.update', look at the difference of openapi.yaml and commit it.");
    }
}
