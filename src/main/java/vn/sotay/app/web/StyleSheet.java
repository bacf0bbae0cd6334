package vn.sotay.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import vn.sotay.storage.ContentHash;

/** A style sheet, put together from its parts. Its address contains its hash, so a browser keeps it while it stays the same. */
final class StyleSheet {
    private static final int HASH_DIGITS = 16;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private final String name;
    private final byte[] bytes;
    private final String version;

    StyleSheet(String name, List<String> parts) {
        this.name = name;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : parts) {
            String file = "/style/" + part + ".css";
            try (InputStream in = StyleSheet.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is not packaged");
                }
                in.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        bytes = lean(all.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        version = ContentHash.of(bytes).hex().substring(0, HASH_DIGITS);
    }

    /** Without comments and indentation, which are for whoever writes it. Strings with a comment's signs are not to be used. */
    static String lean(String css) {
        return COMMENT.matcher(css)
                .replaceAll("")
                .replaceAll("\\s*\n\\s*", "\n")
                .strip();
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The part of the address that changes with the content. */
    String version() {
        return version;
    }

    String address() {
        return "/style/" + version + "/" + name + ".css";
    }
}
