package vn.sotay.importing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Stops what the content format has no use for while it is still a stream of events, with its line: deep nesting, aliases
 * by the dozen, tags that ask for objects. SnakeYAML's own limits come without a line.
 */
final class GuardedParser implements Parser {
    /** A mapping, a list in it, a mapping in that, and room for a mistake to be named as such. */
    private static final int MAX_DEPTH = 10;

    private static final int MAX_ALIASES = 20;
    private static final Set<String> TAGS = Set.of(
            Tag.STR.getValue(),
            Tag.INT.getValue(),
            Tag.FLOAT.getValue(),
            Tag.BOOL.getValue(),
            Tag.TIMESTAMP.getValue(),
            Tag.NULL.getValue(),
            Tag.SEQ.getValue(),
            Tag.MAP.getValue());

    private final Parser parser;
    private int depth;
    private int aliases;

    GuardedParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        Event event = parser.getEvent();
        if (event instanceof CollectionStartEvent start) {
            checkTag(start.getTag(), event);
            if (++depth > MAX_DEPTH) {
                throw new Refusal("nested more than " + MAX_DEPTH + " levels deep", event.getStartMark());
            }
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        } else if (event instanceof ScalarEvent scalar) {
            checkTag(scalar.getTag(), event);
        } else if (event instanceof AliasEvent && ++aliases > MAX_ALIASES) {
            throw new Refusal("more than " + MAX_ALIASES + " aliases", event.getStartMark());
        }
        return event;
    }

    private static void checkTag(@Nullable String tag, Event event) {
        if (tag != null && !tag.equals("!") && !TAGS.contains(tag)) {
            throw new Refusal("the tag '" + tag + "' is not accepted", event.getStartMark());
        }
    }

    private static final class Refusal extends MarkedYAMLException {
        private static final long serialVersionUID = 1L;

        Refusal(String problem, Mark mark) {
            super(null, null, problem, mark);
        }
    }
}
