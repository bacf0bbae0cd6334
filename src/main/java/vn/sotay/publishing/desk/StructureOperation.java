package vn.sotay.publishing.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.sotay.publishing.MarkdownSections;
import vn.sotay.publishing.StructureException;

/**
 * One change of a draft's sections.
 *
 * @param op what is done
 * @param anchor the section, for all but {@code split}
 * @param before the section before which it is moved; null for the end
 * @param line the line of the body that begins the new section, from 1
 * @param heading the new heading; for {@code split} null to make the line itself the heading
 * @param level of the heading in the Markdown, 1 to 6
 * @param dropHeading for {@code merge}: whether the words of the heading go, too
 * @param alone for {@code level}: whether the sections below it stay on theirs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One change of a draft's sections")
public record StructureOperation(
        @Schema(
                description = "`merge` with the section before; `split` at a line; `rename` the heading; `move` before"
                        + " another section or to the end; `level` of the heading. Sections are moved and put on levels"
                        + " with those below them",
                required = true,
                examples = "split")
        @Nullable
        Op op,

        @Schema(description = "The section, for all but `split`", examples = "dieu-2") @Nullable
        String anchor,

        @Schema(
                description = "For `move`: the section before which it goes; absent for the end",
                examples = "chuong-ii")
        @Nullable
        String before,

        @Schema(description = "For `split`: the line of the body that begins the new section, from 1", examples = "9")
        @Nullable
        Integer line,

        @Schema(
                description = "For `rename`, and for `split` where the line itself shall not become the heading",
                examples = "Điều 2. Đối tượng")
        @Nullable
        String heading,

        @Schema(
                description =
                        "For `level`: the number of its heading's signs, 1 to 6; for `split` where it shall not be"
                                + " that of the section that is split",
                examples = "2")
        @Nullable
        Integer level,

        @Schema(
                description = "For `merge`: whether the words of the heading go, too; else they become a paragraph",
                examples = "false")
        @Nullable
        Boolean dropHeading,

        @Schema(description = "For `level`: whether the sections below it stay on theirs", examples = "false") @Nullable
        Boolean alone) {

    /** What is done. */
    @Schema(name = "StructureOp", description = "What is done")
    public enum Op {
        /** A section becomes part of the one before it. */
        MERGE,
        /** A section begins at a line. */
        SPLIT,
        /** A heading gets other words. */
        RENAME,
        /** A section stands elsewhere. */
        MOVE,
        /** A heading is on another level. */
        LEVEL;

        /** As it stands in requests. */
        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws StructureException when it cannot be done */
    String of(String body) {
        MarkdownSections sections = MarkdownSections.of(body);
        MarkdownSections changed = switch (given("op", op)) {
            case MERGE -> sections.merge(given("anchor", anchor), !Boolean.TRUE.equals(dropHeading));
            case SPLIT -> sections.split(given("line", line), heading, level);
            case RENAME -> sections.rename(given("anchor", anchor), given("heading", heading));
            case MOVE -> sections.move(given("anchor", anchor), before);
            case LEVEL -> sections.level(given("anchor", anchor), given("level", level), Boolean.TRUE.equals(alone));
        };
        return changed.markdown();
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new StructureException(field, "is required");
        }
        return value;
    }
}
