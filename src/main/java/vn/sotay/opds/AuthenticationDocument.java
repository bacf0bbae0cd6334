package vn.sotay.opds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a reading system signs its reader in: OPDS Authentication 1.0, with Basic for app passwords. */
@ApplicationScoped
class AuthenticationDocument {
    static final String TYPE = "application/opds-authentication+json";
    static final String RELATION = "http://opds-spec.org/auth/document";
    static final String ADDRESS = "/opds/authentication";
    /** It must be a URI, and where none is configured no address can be told. */
    private static final String NAMELESS = "urn:sotay:opds:authentication";
    /** The challenge of RFC 7617; names and passwords are UTF-8. */
    static final String CHALLENGE = "Basic realm=\"sotay\", charset=\"UTF-8\"";

    private final byte[] bytes;

    @Inject
    AuthenticationDocument(
            ObjectMapper json, DownloadConfig config, @ConfigProperty(name = "sotay.product-name") String library)
            throws JsonProcessingException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "id",
                config.publicAddress()
                        .map(given -> given.replaceAll("/+$", "") + ADDRESS)
                        .orElse(NAMELESS));
        document.put("title", library);
        document.put(
                "description",
                "Đăng nhập bằng tên của đồng chí và một mật khẩu ứng dụng, tạo trong phần thiết bị của tài khoản.");
        document.put(
                "authentication",
                List.of(Map.of(
                        "type",
                        "http://opds-spec.org/auth/basic",
                        "labels",
                        Map.of("login", "Tên đăng nhập", "password", "Mật khẩu ứng dụng"))));
        document.put("links", List.of(JsonFeed.link("start", JsonFeed.BASE, JsonFeed.TYPE)));
        bytes = json.writeValueAsBytes(document);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
