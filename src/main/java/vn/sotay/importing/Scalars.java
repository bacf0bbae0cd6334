package vn.sotay.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Vocabulary;
import vn.sotay.catalog.Vocabulary.Term;
import vn.sotay.text.Folding;

/**
 * Single values of the content format. What does not fit is noted with its line and reads as null.
 *
 * @param errors where to note it
 */
record Scalars(FileErrors.AtNodes errors) {
    static final int MIN_YEAR = 1800;
    static final int MAX_YEAR = 2100;

    /** YAML takes numbers and dates without quotes for more than text; as written they are the text that was meant. */
    private static final Set<Tag> TEXTUAL = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.TIMESTAMP);

    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,8})");

    /** Text in normal form C on one line. */
    @Nullable
    String text(Node node, String name, int maxLength) {
        if (!(node instanceof ScalarNode scalar)) {
            errors.add(node, "'" + name + "' must be text, not a " + type(node));
            return null;
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            errors.add(node, "'" + name + "' has no value; leave it out when it is not known");
            return null;
        }
        if (!TEXTUAL.contains(scalar.getTag())) {
            errors.add(node, "'" + name + "' must be text; put " + scalar.getValue() + " in quotes if it is meant so");
            return null;
        }
        String text = WHITESPACE
                .matcher(Folding.nfc(scalar.getValue()))
                .replaceAll(" ")
                .strip();
        return isAcceptable(node, name, text, maxLength) ? text : null;
    }

    private boolean isAcceptable(Node node, String name, String text, int maxLength) {
        if (text.isBlank()) {
            errors.add(node, "'" + name + "' must not be blank");
        } else if (text.codePointCount(0, text.length()) > maxLength) {
            errors.add(node, "'" + name + "' must have at most " + maxLength + " characters");
        } else if (text.chars().anyMatch(c -> StrictText.isRefused((char) c))
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            // They get here as escapes in a quoted text, past the check of the file.
            errors.add(node, "'" + name + "' must not hold control characters or broken characters");
        } else {
            return true;
        }
        return false;
    }

    @Nullable
    PartialDate date(Node node, String name) {
        String text = text(node, name, 40);
        if (text == null) {
            return null;
        }
        try {
            PartialDate date = new PartialDate(text);
            if (date.year() >= MIN_YEAR && date.year() <= MAX_YEAR) {
                return date;
            }
            errors.add(node, "'" + name + "': the year of " + text + " is not within " + MIN_YEAR + " to " + MAX_YEAR);
        } catch (IllegalArgumentException e) {
            errors.add(node, "'" + name + "': " + e.getMessage());
        }
        return null;
    }

    /** A whole number, with or without quotes. */
    @Nullable
    Integer integer(Node node, String name, int min, int max) {
        if (node instanceof ScalarNode scalar
                && INTEGER.matcher(scalar.getValue()).matches()) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= min && number <= max) {
                return number;
            }
        }
        errors.add(node, "'" + name + "' must be a whole number from " + min + " to " + max);
        return null;
    }

    boolean flag(Node node, String name) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            switch (scalar.getValue().toLowerCase(Locale.ROOT)) {
                case "true" -> {
                    return true;
                }
                case "false" -> {
                    return false;
                }
                default -> {}
            }
        }
        errors.add(node, "'" + name + "' must be true or false");
        return false;
    }

    <T extends Enum<T> & Term> @Nullable T term(Node node, String name, Class<T> vocabulary) {
        String text = text(node, name, 100);
        if (text == null) {
            return null;
        }
        T term = Vocabulary.find(vocabulary, text).orElse(null);
        if (term == null) {
            errors.add(node, "'" + name + "' cannot be '" + text + "'; allowed are " + Vocabulary.names(vocabulary));
        }
        return term;
    }

    /** An absolute address of the web. */
    @Nullable
    String url(Node node, String name) {
        String text = text(node, name, 2000);
        if (text != null && host(text) == null) {
            errors.add(node, "'" + name + "' must be an address that begins with http:// or https://");
            return null;
        }
        return text;
    }

    /** The host of an http or https address, null if it is none. */
    static @Nullable String host(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return web ? uri.getHost() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    static String type(Node node) {
        if (node instanceof ScalarNode) {
            return "single value";
        }
        return node instanceof SequenceNode ? "list" : "mapping";
    }
}
