package vn.sotay.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A phone, a browser or a reader app that a reader is signed in on.
 *
 * @param id its id
 * @param name how the reader calls it
 * @param kind how it signs in
 * @param address where it was last used from
 * @param createdAt when it signed in first
 * @param seenAt when it was last seen, within minutes
 * @param current whether it is the one that asks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A device that a reader is signed in on")
public record Device(
        @Schema(description = "Its id", examples = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10")
        UUID id,

        @Schema(description = "How the reader calls it", examples = "Điện thoại của tôi")
        String name,

        @Schema(description = "How it signs in") Kind kind,

        @Schema(description = "Where it was last used from", examples = "192.0.2.7") @Nullable
        String address,

        @Schema(description = "When it signed in first") Instant createdAt,

        @Schema(description = "When it was last seen") Instant seenAt,

        @Schema(description = "Whether it is the one that asks", examples = "true")
        boolean current) {

    /** How a device signs in. */
    @Schema(name = "DeviceKind", description = "How a device signs in")
    public enum Kind {
        /** With the reader's password, and refresh tokens from then on. */
        SESSION,
        /** With a password of its own, by HTTP Basic. */
        APP,
        /** A browser, with a cookie. */
        BROWSER;

        /** Its name on the wire. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }

    Device seenBy(@Nullable UUID asking) {
        return new Device(id, name, kind, address, createdAt, seenAt, id.equals(asking));
    }
}
