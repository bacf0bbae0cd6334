package vn.sotay.app;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;

/**
 * Every operation of the contract, called by everybody: {@code access.tsv} says who gets through. An operation without a row
 * fails, and so does a row without an operation.
 */
@QuarkusTest
class AccessTest {
    private static final Path TABLE = Path.of("src/test/resources/access.tsv");
    private static final List<String> METHODS = List.of("get", "head", "put", "post", "patch", "delete");

    @Inject
    SignedInReaders readers;

    private record Call(String method, String path, String mediaType) {}

    @Test
    void everybodyGetsAsFarAsTheTableSays() throws IOException {
        readers.committee("dang-bo-khac", null);
        readers.committee("dang-bo-nay", null);
        Map<String, Call> calls = calls();
        Map<String, Map<String, String>> table = table();
        assertEquals(new TreeSet<>(calls.keySet()), new TreeSet<>(table.keySet()), "operations, and rows of " + TABLE);
        List<String> wrong = new ArrayList<>();
        calls.forEach((id, call) -> table.getOrDefault(id, Map.of()).forEach((who, expected) -> {
            int status = status(call, who);
            boolean right = expected.equals("+")
                    ? status != 401 && status != 403 && status < 500
                    : expected.equals(Integer.toString(status));
            if (!right) {
                wrong.add(id + " as " + who + ": expected " + expected + ", was " + status);
            }
        }));
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private int status(Call call, String who) {
        RequestSpecification request =
                given().urlEncodingEnabled(false).redirects().follow(false);
        String token = token(who);
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!call.mediaType().isEmpty()) {
            request.contentType(call.mediaType()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        return request.request(call.method().toUpperCase(java.util.Locale.ROOT), call.path())
                .statusCode();
    }

    /** One of its own for each call: some of them sign out. */
    private @Nullable String token(String who) {
        return switch (who) {
            case "nobody" -> null;
            case "elsewhere" -> readers.tokenOf("dang-bo-khac");
            case "reader" -> readers.tokenOf("dang-bo-nay");
            case "secretary" -> readers.tokenOf("dang-bo-nay", Roles.SECRETARY);
            case "committee-admin" -> readers.tokenOf("dang-bo-nay", Roles.COMMITTEE_ADMIN);
            case "editor" -> readers.token(Roles.EDITOR);
            case "approver" -> readers.token(Roles.APPROVER);
            case "admin" -> readers.token(Roles.ADMIN);
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static Map<String, Map<String, String>> table() throws IOException {
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        String[] head = lines.get(0).split("\t", -1);
        Map<String, Map<String, String>> table = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            assertEquals(head.length, cells.length, line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < cells.length; i++) {
                row.put(head[i], cells[i]);
            }
            table.put(cells[0], row);
        }
        return table;
    }

    private static Map<String, Call> calls() throws IOException {
        Map<String, Object> contract = new Yaml().load(Files.readString(Path.of("openapi.yaml")));
        Map<String, Call> calls = new TreeMap<>();
        map(contract.get("paths"))
                .forEach((path, item) -> METHODS.forEach(method -> {
                    Map<String, Object> operation = map(map(item).get(method));
                    if (!operation.isEmpty()) {
                        calls.put(
                                (String) operation.get("operationId"),
                                new Call(method, address(path, operation), mediaType(operation)));
                    }
                }));
        return calls;
    }

    private static String address(String path, Map<String, Object> operation) {
        String address = path;
        List<String> query = new ArrayList<>();
        Object parameters = operation.get("parameters");
        for (Object found : parameters instanceof List<?> list ? list : List.of()) {
            Map<String, Object> parameter = map(found);
            String name = String.valueOf(parameter.get("name"));
            if ("path".equals(parameter.get("in"))) {
                assertTrue(parameter.containsKey("example"), path + ": " + name + " has no example");
                address = address.replace("{" + name + "}", String.valueOf(parameter.get("example")));
            } else if ("query".equals(parameter.get("in")) && Boolean.TRUE.equals(parameter.get("required"))) {
                query.add(name + "=a");
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static String mediaType(Map<String, Object> operation) {
        Map<String, Object> types = map(map(operation.get("requestBody")).get("content"));
        return types.isEmpty() ? "" : types.keySet().iterator().next();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }
}
