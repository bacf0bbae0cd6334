package vn.sotay.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.sotay.storage.ContentHash;

/** The one style sheet. Its address contains its hash, so a browser keeps it for as long as it stays the same. */
@ApplicationScoped
class StyleSheet {
    private static final String FILE = "/style/sotay.css";
    private static final int HASH_DIGITS = 16;

    @SuppressWarnings("ConstantField") // one array, never handed to anybody who writes
    private final byte[] bytes;

    private final String version;

    StyleSheet() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not packaged");
            }
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version = ContentHash.of(bytes).hex().substring(0, HASH_DIGITS);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The part of the address that changes with the content. */
    String version() {
        return version;
    }

    public String address() {
        return "/style/" + version + "/sotay.css";
    }
}
