package vn.sotay.app;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the build made of the web client: scripts under addresses that contain their hashes. A bundle imports others; whoever
 * needs it can have all of them fetched at once.
 */
@ApplicationScoped
public class Bundles {
    /** Where they are served. */
    static final String PATH = "/static/bundle/";

    private static final Pattern STATIC_IMPORT = Pattern.compile("(?:import|from)\\s*\"(" + PATH + "[\\w.-]+\\.js)\"");
    private static final Pattern ANY = Pattern.compile("\"(" + PATH + "[\\w.-]+\\.js)\"");

    private final Bundle.Mapping built;
    private final ConcurrentMap<String, List<String>> imports = new ConcurrentHashMap<>();

    @Inject
    Bundles(Bundle bundle) {
        this.built = bundle.mapping();
    }

    /** The address of a bundle's script. */
    public String script(String name) {
        String address = built.get(name + ".js");
        if (address == null) {
            throw new IllegalStateException("there is no bundle " + name);
        }
        return address;
    }

    /** The scripts that a bundle cannot start without, besides its own. */
    public List<String> imports(String name) {
        return imports.computeIfAbsent(name, key -> closure(script(key), STATIC_IMPORT));
    }

    /** All the scripts that a bundle may ever ask for, its own first. */
    public List<String> all(String name) {
        List<String> all = new ArrayList<>();
        all.add(script(name));
        all.addAll(closure(script(name), ANY));
        return all;
    }

    /** The bytes at an address; empty where nothing is, or where they are not packaged but served by the build. */
    public Optional<byte[]> bytes(String address) {
        if (!address.startsWith(PATH) || address.contains("..")) {
            return Optional.empty();
        }
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + address)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> closure(String start, Pattern reference) {
        Set<String> seen = new LinkedHashSet<>(List.of(start));
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            String text = bytes(open.remove(open.size() - 1))
                    .map(script -> new String(script, StandardCharsets.UTF_8))
                    .orElse("");
            for (Matcher found = reference.matcher(text); found.find(); ) {
                if (seen.add(found.group(1))) {
                    open.add(found.group(1));
                }
            }
        }
        seen.remove(start);
        return List.copyOf(seen);
    }
}
