package vn.sotay.publishing.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.HeldWork;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.problem.Violation;

/** The rules of the desk that are more than a matter of states; each throws the problem that says what stands against it. */
final class Policies {
    private Policies() {}

    /** Four eyes: who wrote last does not approve. */
    static void anotherPersonApproves(String lastEditor, String approver) {
        if (lastEditor.equals(approver)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "You edited this draft last; another person has to approve it.");
        }
    }

    /** What readers could not use is not handed in, and not published either. */
    static void onlyCompleteGoesOn(PreflightReport report) {
        List<Violation> errors = report.points().stream()
                .filter(point -> point.severity() == Severity.ERROR)
                .map(point -> new Violation(point.place(), point.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The draft is not complete: its preflight report has " + errors.size()
                            + (errors.size() == 1 ? " error." : " errors."),
                    errors);
        }
    }

    /** Nobody's change is overwritten unseen: the work must be as it was when the draft was opened or rebased. */
    static void workIsAsItWas(Base base, String slug, @Nullable HeldWork work) {
        if (Objects.equals(base.manuscript(), Base.of(work).manuscript())) {
            return;
        }
        String what = "The work '" + slug + "' has changed since the draft was opened";
        if (base.manuscript() == null) {
            what = "A work with the slug '" + slug + "' has been published since the draft was opened";
        } else if (work == null) {
            what = "The work '" + slug + "' is no longer there";
        } else if (!Objects.equals(base.edition(), work.currentEdition())) {
            what += ": " + edition(base.edition()) + " then, " + edition(work.currentEdition()) + " now";
        }
        throw new ProblemException(ProblemType.CONFLICT, what + "; look at it and rebase the draft.");
    }

    /** A slug is an address that others have: it stays when a work has been published. */
    static void slugStays(boolean newWork, @Nullable String slug, @Nullable String next) {
        if (!newWork && !Objects.equals(slug, next)) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "Not accepted: metadata.slug.",
                    List.of(new Violation("metadata.slug", "never changes once the work is published")));
        }
    }

    static void scheduledForLater(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "Not accepted: at.",
                    List.of(new Violation("at", "must lie in the future; it is " + now + " now")));
        }
    }

    /** What is scheduled for years ahead is a slip of the year. */
    static void scheduledWithin(Instant at, Instant now, Duration ahead) {
        if (at.isAfter(now.plus(ahead))) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "Not accepted: at.",
                    List.of(new Violation("at", "must lie within " + ahead.toDays() + " days")));
        }
    }

    /** Who sends a draft back says what is to be changed. */
    static void changesAreNamed(long openComments) {
        if (openComments == 0) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "Not accepted: comments.",
                    List.of(new Violation("comments", "needs at least one, while no comment is open")));
        }
    }

    private static String edition(@Nullable Integer number) {
        return number == null ? "no edition" : "edition " + number;
    }
}
