package vn.sotay.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What a service answers, address by address, so that two services or two moments can be compared byte for byte. */
final class LibraryCopy {
    private final PackagedService service;
    private final Map<String, String> answers = new TreeMap<>();
    private final boolean allSections;

    private LibraryCopy(PackagedService service, boolean allSections) {
        this.service = service;
        this.allSections = allSections;
    }

    /** Shelves, all pages of works, every work, and sections: all of them, or the first of each work. */
    static Map<String, String> of(PackagedService service, boolean allSections) throws Exception {
        LibraryCopy copy = new LibraryCopy(service, allSections);
        copy.walk();
        return copy.answers;
    }

    private void walk() throws Exception {
        take("/");
        take("/api/v1/shelves");
        String address = "/api/v1/works?limit=100";
        while (address != null) {
            JsonNode page = service.json(address);
            take(address);
            for (JsonNode item : page.path("items")) {
                work("/api/v1/works/" + item.path("slug").asText());
            }
            address = page.path("next").isTextual()
                    ? "/api/v1/works?limit=100&cursor=" + page.path("next").asText()
                    : null;
        }
    }

    private void work(String address) throws Exception {
        take(address);
        for (JsonNode entry : service.json(address).path("toc")) {
            take(address + "/sections/" + entry.path("anchor").asText());
            take("/api/v1/content/" + entry.path("content").asText());
            if (!allSections) {
                break;
            }
        }
    }

    /** Status, media type, tag and a digest of the body. */
    private void take(String address) throws Exception {
        HttpResponse<byte[]> answer = service.get(address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + " answers " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        String before = answers.put(
                address,
                answer.headers().firstValue("Content-Type").orElse("") + " "
                        + answer.headers().firstValue("ETag").orElse("") + " "
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())));
        if (before != null && !before.equals(answers.get(address))) {
            throw new AssertionError(address + " gives two answers");
        }
    }
}
