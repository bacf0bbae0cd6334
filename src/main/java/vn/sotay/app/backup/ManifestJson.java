package vn.sotay.app.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The manifest as it stands in the file. */
final class ManifestJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ManifestJson() {}

    static byte[] write(Manifest manifest) throws IOException {
        return MAPPER.writeValueAsBytes(manifest);
    }

    /** Looks at the format first: the rest of a newer one may be anything. */
    static Manifest read(byte[] json) throws IOException {
        JsonNode tree = MAPPER.readTree(json);
        int format = tree.path("format").asInt();
        if (format > Manifest.FORMAT) {
            throw new BackupException("The backup has format " + format + ", and this release knows formats up to "
                    + Manifest.FORMAT + ". Restore it with the release that made it, or a newer one.");
        }
        return MAPPER.treeToValue(tree, Manifest.class);
    }
}
