package vn.sotay.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sotay.storage.ContentHash;

/**
 * The library's mark: books beside each other, the same that stands on the covers it draws. No emblem of anybody. Its addresses
 * contain the hash of what is there.
 */
@ApplicationScoped
class Icons {
    private static final int HASH_DIGITS = 16;
    private static final List<String> NAMES = List.of(
            "icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png", "apple-touch-icon.png", "favicon.ico");

    /** An icon as bytes. */
    @SuppressWarnings("ArrayRecordComponent") // read once, sent as it is, never compared
    record Icon(String mediaType, byte[] bytes, String version) {}

    private final Map<String, Icon> icons = new LinkedHashMap<>();

    Icons() {
        NAMES.forEach(name -> icons.put(name, read(name)));
    }

    Optional<Icon> named(String name) {
        return Optional.ofNullable(icons.get(name));
    }

    String address(String name) {
        return "/bieu-tuong/" + named(name).orElseThrow().version() + '/' + name;
    }

    private static Icon read(String name) {
        String file = "/icons/" + name;
        try (InputStream in = Icons.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packaged");
            }
            byte[] bytes = in.readAllBytes();
            return new Icon(
                    mediaType(name), bytes, ContentHash.of(bytes).hex().substring(0, HASH_DIGITS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.indexOf('.') + 1)) {
            case "svg" -> "image/svg+xml";
            case "ico" -> "image/vnd.microsoft.icon";
            default -> "image/png";
        };
    }
}
