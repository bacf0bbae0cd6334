package vn.sotay.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class MemberImportTest {
    private static final String HEAD = "member_code,display_name,committee_code,committee_name,cell_code,cell_name\n";

    @Inject
    MemberImport members;

    @Inject
    SignedInReaders readers;

    @Inject
    FormerMemberships former;

    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> codes = new TreeMap<>();

    @Test
    void theSameListChangesNothingTheNextTime() throws IOException {
        String list = HEAD + "nk-1,An,nk-db,Đảng bộ,nk-c1,Chi bộ 1\nnk-2,Bình,nk-db,Đảng bộ,nk-c2,Chi bộ 2\n";
        assertEquals(
                "2 members: 2 added, 0 changed, 0 as they were; 3 committees and cells made or renamed",
                run(list, true));
        assertEquals(
                "2 members: 2 added, 0 changed, 0 as they were; 3 committees and cells made or renamed",
                run(list, false));
        assertEquals(
                "2 members: 0 added, 0 changed, 2 as they were; 0 committees and cells made or renamed",
                run(list, false));
        assertEquals(
                "2 members: 0 added, 2 changed, 0 as they were; 1 committees and cells made or renamed",
                run(
                        HEAD + "nk-1,An Mới,nk-db,Đảng bộ,nk-c1,Chi bộ Một\nnk-2,Bình,nk-db,Đảng bộ,nk-c1,Chi bộ Một\n",
                        false));
        given().contentType(ContentType.JSON)
                .body(Map.of("code", codes.getOrDefault("nk-2", ""), "password", "một câu dài dễ nhớ"))
                .post("/api/v1/auth/activate")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(readers.token(Roles.ADMIN))
                .get("/api/v1/admin/readers?committee=nk-c1")
                .then()
                .body("total", is(2));
        given().auth()
                .oauth2(readers.token(Roles.ADMIN))
                .get("/api/v1/admin/readers?committee=nk-c1&q=an moi nk-1 NK-1")
                .then()
                .body("total", is(1));
        String moved = given().auth()
                .oauth2(readers.token(Roles.ADMIN))
                .get("/api/v1/admin/readers?q=nk-2")
                .jsonPath()
                .getString("items[0].id");
        assertEquals(
                List.of(Set.of("nk-c2", "nk-db")),
                former.of(UUID.fromString(moved)),
                "what its devices hold is known by what it was a member of");
    }

    @Test
    void aListWithAFaultChangesNothing() throws IOException {
        String list = HEAD + "nl-1,An,nl-db,Đảng bộ,nl-c1,Chi bộ 1\n,Bình,nl-db,Đảng bộ,nl-c1,Chi bộ 1\n";
        assertEquals("1 members, nothing done: 2 faults", run(list, false));
        assertEquals(
                "1 members: 1 added, 0 changed, 0 as they were; 2 committees and cells made or renamed",
                run(list.substring(0, list.indexOf("\n,") + 1), true));
    }

    @Test
    void codesThatCannotBeKeptAreNotMade() throws IOException {
        Path file = Files.writeString(folder.resolve("m.csv"), HEAD + "nm-1,An,nm-db,Đảng bộ,nm-c1,Chi bộ 1\n");
        assertThrows(
                IllegalStateException.class,
                () -> members.run(file, "kiem.thu", false, (done, total) -> {}, made -> {
                    throw new IllegalStateException("disk full");
                }));
        assertEquals(
                1,
                members.run(file, "kiem.thu", true, (done, total) -> {}, made -> {})
                        .added());
    }

    private String run(String list, boolean dryRun) throws IOException {
        Path file = Files.writeString(folder.resolve("danh-sach.csv"), list);
        return members.run(file, "kiem.thu", dryRun, (done, total) -> {}, codes::putAll)
                .summary();
    }
}
