package vn.sotay.importing;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Single values as YAML that every parser reads as the same text. */
final class YamlScalar {
    private static final Pattern WORD =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*|[0-9]+(-[a-z0-9]+)*-[a-z]+(-[a-z0-9]+)*");
    /** YAML 1.1 has more booleans than SnakeYAML knows. */
    private static final Pattern LETTER = Pattern.compile("[yYnN]");

    private static final Resolver RESOLVER = new Resolver();

    private YamlScalar() {}

    /** A word of a vocabulary or a slug, without quotes where it cannot be taken for something else. */
    static String plain(String word) {
        boolean unmistakable = WORD.matcher(word).matches()
                && !LETTER.matcher(word).matches()
                && RESOLVER.resolve(NodeId.scalar, word, true).equals(Tag.STR);
        return unmistakable ? word : quoted(word);
    }

    /** Any text, on one line in double quotes. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(String.format(c <= 0xFFFF ? "\\u%04X" : "\\U%08X", c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** What YAML allows unescaped, apart from line ends of its own and the byte order mark. */
    private static boolean isPrintable(int c) {
        return (c >= 0x20 && c <= 0x7E)
                || (c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029)
                || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF)
                || c >= 0x10000;
    }
}
