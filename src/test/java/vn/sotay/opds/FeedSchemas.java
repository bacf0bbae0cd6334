package vn.sotay.opds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import vn.sotay.opds.epub.EpubCheck;

/** Feeds, manifests and the authentication document against what src/test/resources/opds says of them. */
public final class FeedSchemas {
    private static final Path FOLDER = Path.of("src/test/resources/opds");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final javax.xml.validation.Schema ATOM = atomSchema();
    private static final Pattern LINK =
            Pattern.compile("<link rel=\"([^\"]+)\" href=\"([^\"]+)\" type=\"application/atom\\+xml[^\"]*\"");

    private FeedSchemas() {}

    /** Gives the bytes behind an address. */
    public interface Line {
        byte[] get(String address) throws Exception;
    }

    /** What is wrong with a document; {@code definition} is feed, publication, manifest or authentication. */
    static List<String> complaints(String definition, byte[] document) throws IOException {
        JsonNode all = JSON.readTree(FOLDER.resolve("opds-2.0.schema.json").toFile());
        Schema schema = REGISTRY.getSchema(JSON.createObjectNode()
                .put("$schema", "http://json-schema.org/draft-07/schema#")
                .put("$ref", "#/definitions/" + definition)
                .set("definitions", all.path("definitions")));
        return schema.validate(JSON.readTree(document)).stream()
                .map(Error::toString)
                .toList();
    }

    /** What is wrong with a feed in Atom; nothing when it is in order. */
    static List<String> complaints(String atom) throws IOException {
        try {
            ATOM.newValidator().validate(new StreamSource(new StringReader(atom)));
            return List.of();
        } catch (SAXException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Goes through both catalogues to the last page, and to every manifest.
     *
     * @return what is wrong, by address, behind the number of documents that were looked at
     */
    public static List<String> crawl(Line line) throws Exception {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        check(found, seen, "authentication", "/opds/authentication", line);
        Deque<String> open = new ArrayDeque<>(List.of("/opds/v2"));
        while (!open.isEmpty()) {
            String address = open.pop();
            if (!seen.contains(address)) {
                JsonNode feed = check(found, seen, "feed", address, line);
                feed.path("navigation")
                        .forEach(door -> open.add(door.path("href").asText()));
                feed.path("links").forEach(link -> {
                    if (link.path("rel").asText().equals("next")) {
                        open.add(link.path("href").asText());
                    }
                });
                for (JsonNode publication : feed.path("publications")) {
                    String manifest =
                            publication.path("links").path(0).path("href").asText();
                    if (!seen.contains(manifest)) {
                        check(found, seen, "manifest", manifest, line);
                    }
                }
            }
        }
        open.add("/opds/v1.2");
        while (!open.isEmpty()) {
            String address = open.pop();
            if (seen.add(address)) {
                String feed = new String(line.get(address), StandardCharsets.UTF_8);
                complaints(feed).forEach(complaint -> found.add(address + ": " + complaint));
                Matcher links = LINK.matcher(feed);
                while (links.find()) {
                    if (!links.group(1).endsWith("facet")) {
                        open.add(links.group(2).replace("&amp;", "&"));
                    }
                }
            }
        }
        found.add(0, String.valueOf(seen.size()));
        return found;
    }

    private static JsonNode check(List<String> found, Set<String> seen, String definition, String address, Line line)
            throws Exception {
        seen.add(address);
        byte[] document = line.get(address);
        complaints(definition, document).forEach(complaint -> found.add(address + ": " + complaint));
        return JSON.readTree(document);
    }

    private static javax.xml.validation.Schema atomSchema() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EpubCheck.loader());
        try {
            SchemaFactory factory = (SchemaFactory) EpubCheck.loader()
                    .loadClass("com.thaiopensource.relaxng.jaxp.CompactSyntaxSchemaFactory")
                    .getConstructor()
                    .newInstance();
            return factory.newSchema(FOLDER.resolve("opds-1.2.rnc").toFile());
        } catch (ReflectiveOperationException | SAXException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
