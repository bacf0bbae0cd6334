package vn.sotay.opds.epub;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where links of a text lead within the file, or outside of it; nowhere is no link. */
final class Targets {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private final Map<String, String> files = new HashMap<>();
    private final @Nullable String address;

    /** @param address of the library; without one, links to its other works are left out */
    Targets(List<Chapter> chapters, @Nullable String address) {
        this.address = address;
        for (Chapter chapter : chapters) {
            for (Chapter.Part part : chapter.parts()) {
                files.putIfAbsent(part.entry().anchor(), chapter.file());
                Matcher ids = ID.matcher(part.html());
                while (ids.find()) {
                    files.putIfAbsent(ids.group(1), chapter.file());
                }
            }
        }
    }

    /** What a link in {@code chapter} becomes; null when it leads nowhere. */
    @Nullable
    String of(String href, Chapter chapter) {
        if (href.startsWith("#")) {
            String place = href.substring(1);
            String file = files.get(place);
            if (file == null) {
                return null;
            }
            return file.equals(chapter.file()) ? href : file.substring(file.indexOf('/') + 1) + href;
        }
        if (href.startsWith("/")) {
            return address == null ? null : valid(address + href);
        }
        return valid(href);
    }

    private static @Nullable String valid(String address) {
        try {
            URI uri = new URI(address);
            boolean web = ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
            return web || "mailto".equalsIgnoreCase(uri.getScheme()) ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
