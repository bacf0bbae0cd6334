package vn.sotay.importing;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML as nodes that know their lines. Nothing is ever constructed from it: a tag can name no class here. */
final class YamlText {
    private static final int MAX_MESSAGE = 200;
    private static final Resolver RESOLVER = new Resolver();

    private YamlText() {}

    /** The one document of this text; null if it is empty or, with the errors noted, not acceptable. */
    static @Nullable Node compose(String yaml, int linesBefore, FileErrors errors) {
        int separator = separatorLine(yaml);
        if (separator > 0) {
            // YAML would count it as the end of a line, and every line named after it would be wrong.
            errors.add(linesBefore + separator, "holds a Unicode line or paragraph separator");
            return null;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(WorkText.MAX_FRONT_MATTER);
        try {
            GuardedParser parser = new GuardedParser(new ParserImpl(new StreamReader(yaml), options));
            return new Composer(parser, RESOLVER, options).getSingleNode();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            errors.add(linesBefore + 1 + (mark == null ? 0 : mark.getLine()), "not valid YAML: " + shortened(e));
        } catch (ReaderException e) {
            int line = (int) yaml.codePoints()
                    .limit(e.getPosition())
                    .filter(c -> c == '\n')
                    .count();
            errors.add(
                    linesBefore + 1 + line,
                    String.format("not valid YAML: the character U+%04X is not allowed", e.getCodePoint()));
        } catch (YAMLException e) {
            errors.add(linesBefore + 1, "not valid YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return null;
    }

    private static String shortened(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        return oneLine(context + problem);
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= MAX_MESSAGE ? line : line.substring(0, MAX_MESSAGE) + "…";
    }

    private static int separatorLine(String yaml) {
        int line = 1;
        for (int i = 0; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '\u2028' || c == '\u2029') {
                return line;
            }
        }
        return 0;
    }
}
