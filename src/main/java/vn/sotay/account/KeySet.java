package vn.sotay.account;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Public keys, RFC 7517.
 *
 * @param keys the keys as JSON Web Keys
 */
@Schema(description = "Public keys, RFC 7517")
public record KeySet(
        @Schema(description = "The keys as JSON Web Keys") List<Map<String, Object>> keys) {}
