package vn.sotay.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.HeldImage;

/**
 * Images of a text, which it names by their hash: {@code ![words](content:hash)}. Only those of Markdown count, and only those
 * that the library holds are shown; in the place of another stand the words that describe it.
 */
final class Images {
    /** How the Markdown, and the HTML until it is clean, name an image. */
    static final String SCHEME = "content:";

    /** Where readers get it. */
    static final String PATH = "/api/v1/content/";

    private static final Pattern NAMED = Pattern.compile("content:([0-9a-f]{64})(?![0-9A-Za-z])");
    private static final Pattern ADDRESS = Pattern.compile("content:[0-9a-f]{64}");
    private static final Pattern SHOWN = Pattern.compile("/api/v1/content/[0-9a-f]{64}");

    private final Map<ContentHash, HeldImage> held;

    /** @param held images that may be shown */
    Images(Map<ContentHash, HeldImage> held) {
        this.held = held;
    }

    /** All hashes that a text may name as images, each with the first line where it does. */
    static Map<ContentHash, Integer> named(String markdown) {
        Map<ContentHash, Integer> lines = new LinkedHashMap<>();
        Matcher matcher = NAMED.matcher(markdown);
        int line = 1;
        int at = 0;
        while (matcher.find()) {
            for (; at < matcher.start(); at++) {
                line += markdown.charAt(at) == '\n' ? 1 : 0;
            }
            lines.putIfAbsent(new ContentHash(matcher.group(1)), line);
        }
        return lines;
    }

    /** Whether an address of Markdown means an image by its hash, be it well written or not. */
    static boolean isContent(String address) {
        return address.startsWith(SCHEME);
    }

    static boolean isWellWritten(String address) {
        return ADDRESS.matcher(address).matches();
    }

    static boolean isShown(String address) {
        return SHOWN.matcher(address).matches();
    }

    /** The images of a section where they stand. Recursion is safe here: the nesting has been checked. */
    List<ImagePlace> places(Node body) {
        List<ImagePlace> places = new ArrayList<>();
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(Image node) {
                // Not into it: an image in the words that describe another is words as well.
                if (isContent(node.getDestination())) {
                    places.add(place(node));
                }
            }
        });
        return List.copyOf(places);
    }

    private ImagePlace place(Image node) {
        String address = node.getDestination();
        HeldImage image = isWellWritten(address) ? held.get(new ContentHash(address.substring(SCHEME.length()))) : null;
        return new ImagePlace(address, image, Nesting.line(node));
    }

    /** Gives the images of a clean body the address and size for readers, and takes out what is no image of its Markdown. */
    static void show(Element body, List<ImagePlace> places) {
        Map<String, ImagePlace> known = new LinkedHashMap<>();
        places.forEach(place -> known.putIfAbsent(place.address(), place));
        for (Element element : body.select("img")) {
            ImagePlace place = known.get(element.attr("src"));
            HeldImage image = place == null ? null : place.image();
            if (image != null) {
                element.attr("src", PATH + image.hash());
                if (image.width() > 0) {
                    element.attr("width", Integer.toString(image.width()));
                    element.attr("height", Integer.toString(image.height()));
                }
            } else if (place != null) {
                element.replaceWith(new TextNode(element.attr("alt")));
            } else {
                element.remove();
            }
        }
    }
}
