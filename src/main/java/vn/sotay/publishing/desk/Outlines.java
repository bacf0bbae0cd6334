package vn.sotay.publishing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Checks;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.publishing.ManuscriptException;
import vn.sotay.publishing.MarkdownSections;
import vn.sotay.publishing.PreparedSection;
import vn.sotay.publishing.Publishing;
import vn.sotay.publishing.StructureException;

/** The sections of texts, shown and changed. */
@ApplicationScoped
class Outlines {
    private static final int LONGEST_LINE = 160;

    private final Publishing publishing;

    @Inject
    Outlines(Publishing publishing) {
        this.publishing = publishing;
    }

    /** @throws ProblemException 409 for a text of which no edition could be made, with the line that is to blame */
    DraftOutline of(DraftSummary draft, String body) {
        try {
            Map<String, PreparedSection> prepared = new HashMap<>();
            publishing.sections(body).forEach(section -> prepared.put(section.anchor(), section));
            return new DraftOutline(
                    draft,
                    MarkdownSections.of(body).places().stream()
                            .map(place -> part(place, prepared.get(place.anchor())))
                            .toList());
        } catch (ManuscriptException e) {
            throw broken(e);
        }
    }

    private static DraftOutline.Part part(MarkdownSections.Place place, @Nullable PreparedSection section) {
        String text = section == null ? "" : section.text().strip();
        String line = text.lines().findFirst().orElse("");
        return new DraftOutline.Part(
                place.anchor(),
                place.heading(),
                place.level(),
                place.written(),
                place.line(),
                text.isEmpty() ? 0 : text.split("\\s+").length,
                line.codePointCount(0, line.length()) <= LONGEST_LINE
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE)) + "…");
    }

    /**
     * What each of these operations makes of a text, in turn.
     *
     * @throws ProblemException 400 naming the operation that cannot be done, 409 as {@link #of}
     */
    static List<String> changed(String body, List<StructureOperation> operations) {
        List<String> bodies = new ArrayList<>();
        String text = body;
        for (int i = 0; i < operations.size(); i++) {
            try {
                text = operations.get(i).of(text);
                bodies.add(text);
            } catch (StructureException e) {
                Checks checks = new Checks();
                checks.reject("operations[" + i + "]." + e.field(), String.valueOf(e.getMessage()));
                checks.bodyDone();
            } catch (ManuscriptException e) {
                throw broken(e);
            }
        }
        return bodies;
    }

    private static ProblemException broken(ManuscriptException e) {
        String where = e.line() == 0 ? "" : "Line " + e.line() + ": ";
        return new ProblemException(ProblemType.CONFLICT, where + e.getMessage());
    }
}
