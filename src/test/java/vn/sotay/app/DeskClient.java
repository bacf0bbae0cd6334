package vn.sotay.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who is signed in at a packaged service and works there through its API. */
record DeskClient(PackagedService service, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DRAFTS = "/api/v1/editorial/drafts/";
    private static final String WORKS = "/api/v1/editorial/works/";

    /** An answer of whatever status. */
    record Reply(int status, String tag, JsonNode body) {}

    static DeskClient login(PackagedService service, String userName, String password) throws Exception {
        return signedIn(service, "login", Map.of("userName", userName, "password", password));
    }

    /** Signs in with the password that a new service left in a file, and gives itself another. */
    static DeskClient firstAdministrator(PackagedService service, Path data) throws Exception {
        String file = Files.readString(data.resolve("first-administrator.txt"));
        String given = file.substring(file.lastIndexOf(' ') + 1).strip();
        DeskClient admin = login(service, "admin", given);
        admin.is(204, "PUT", "/api/v1/me/password", Map.of("current", given, "next", "một câu dài để vào"));
        return admin;
    }

    static DeskClient activate(PackagedService service, String code, String password) throws Exception {
        return signedIn(service, "activate", Map.of("code", code, "password", password));
    }

    private static DeskClient signedIn(PackagedService service, String how, Map<String, String> request)
            throws Exception {
        JsonNode tokens = new DeskClient(service, "").is(200, "POST", "/api/v1/auth/" + how, request);
        return new DeskClient(service, tokens.path("accessToken").asText());
    }

    /** The same person with the same token, at a service that was started anew. */
    DeskClient at(PackagedService other) {
        return new DeskClient(other, token);
    }

    /** Makes an account with these roles and activates it with its code. */
    DeskClient appoint(String userName, String displayName, String... roles) throws Exception {
        List<Map<String, String>> granted =
                Arrays.stream(roles).map(role -> Map.of("role", role)).toList();
        JsonNode invited = is(
                201,
                "POST",
                "/api/v1/admin/readers",
                Map.of("userName", userName, "displayName", displayName, "roles", granted));
        return activate(service, invited.path("activation").path("code").asText(), "một câu dài của " + displayName);
    }

    /** Brings a file; the proposal. */
    JsonNode upload(String fileName, byte[] file) throws Exception {
        Reply reply = send(
                "POST",
                "/api/v1/editorial/uploads?fileName=" + URLEncoder.encode(fileName, StandardCharsets.UTF_8),
                file,
                "Content-Type",
                "application/octet-stream");
        return expected(200, fileName, reply);
    }

    /** Opens a draft with the text of an upload; its id. */
    String draftOf(JsonNode upload) throws Exception {
        return is(201, "POST", "/api/v1/editorial/uploads/" + upload.path("id").asText() + "/draft", Map.of())
                .path("draft")
                .path("id")
                .asText();
    }

    /** Opens a draft of a new work, or of one that is there; its id. */
    String open(Map<String, ?> request) throws Exception {
        return is(201, "POST", "/api/v1/editorial/drafts", request)
                .path("draft")
                .path("id")
                .asText();
    }

    JsonNode draft(String id) throws Exception {
        return is(200, "GET", DRAFTS + id, null);
    }

    JsonNode preflight(String id) throws Exception {
        return is(200, "GET", DRAFTS + id + "/preflight", null);
    }

    /** Saves a merge patch over what stands there now. */
    JsonNode save(String id, Map<String, ?> patch) throws Exception {
        Reply reply = send(
                "PATCH",
                DRAFTS + id,
                JSON.writeValueAsBytes(patch),
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                tag(DRAFTS + id));
        return expected(200, "save " + id, reply);
    }

    /** Does something to a draft as it stands now: submit, approve, publish. */
    Reply act(String id, String what) throws Exception {
        return send("POST", DRAFTS + id + "/" + what, new byte[0], "If-Match", tag(DRAFTS + id));
    }

    JsonNode done(String id, String what) throws Exception {
        return expected(200, what + " " + id, act(id, what));
    }

    /** Withdraws a work as it stands now. */
    JsonNode withdraw(String slug, Map<String, String> request) throws Exception {
        Reply reply = send(
                "POST",
                WORKS + slug + "/withdraw",
                JSON.writeValueAsBytes(request),
                "Content-Type",
                "application/json",
                "If-Match",
                tag(WORKS + slug));
        return expected(200, "withdraw " + slug, reply);
    }

    /** The body of an answer that has to have this status. */
    JsonNode is(int status, String method, String path, @Nullable Object request) throws Exception {
        byte[] body = request == null ? null : JSON.writeValueAsBytes(request);
        return expected(status, method + " " + path, send(method, path, body, "Content-Type", "application/json"));
    }

    String tag(String path) throws Exception {
        Reply reply = send("GET", path, null);
        expected(200, path, reply);
        return reply.tag();
    }

    Reply send(String method, String path, byte @Nullable [] body, String... headers)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!token.isEmpty()) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        HttpResponse<byte[]> answer = service.send(method, path, content, all.toArray(String[]::new));
        return new Reply(
                answer.statusCode(),
                answer.headers().firstValue("ETag").orElse(""),
                answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body()));
    }

    private static JsonNode expected(int status, String what, Reply reply) {
        if (reply.status() != status) {
            throw new AssertionError(what + " answers " + reply.status() + ": " + reply.body());
        }
        return reply.body();
    }
}
