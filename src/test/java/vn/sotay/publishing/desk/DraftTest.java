package vn.sotay.publishing.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.sotay.catalog.HeldWork;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.storage.ContentHash;

class DraftTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final Base BASE = new Base(2, hash("cũ"));

    /** Each transition with the states that it starts from; from all others it is refused. */
    private static final Map<String, Set<DraftState>> FROM = Map.of(
            "edit", EnumSet.of(DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.APPROVED),
            "rebase", EnumSet.of(DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.APPROVED),
            "submit", EnumSet.of(DraftState.DRAFT),
            "requestChanges", EnumSet.of(DraftState.IN_REVIEW, DraftState.APPROVED),
            "approve", EnumSet.of(DraftState.IN_REVIEW),
            "schedule", EnumSet.of(DraftState.APPROVED),
            "unschedule", EnumSet.of(DraftState.SCHEDULED),
            "published", EnumSet.of(DraftState.APPROVED, DraftState.SCHEDULED),
            "delete", EnumSet.of(DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.APPROVED),
            "commentable",
                    EnumSet.of(DraftState.DRAFT, DraftState.IN_REVIEW, DraftState.APPROVED, DraftState.SCHEDULED));

    private static final Map<String, Consumer<Draft>> DO = Map.of(
            "edit", draft -> draft.edit(written("khác"), "an", LATER),
            "rebase", draft -> draft.rebase(BASE, "an", LATER),
            "submit", draft -> draft.submit(LATER),
            "requestChanges", draft -> draft.requestChanges(LATER),
            "approve", draft -> draft.approve("duyet", LATER),
            "schedule", draft -> draft.schedule(LATER, "duyet", NOW),
            "unschedule", draft -> draft.unschedule(LATER),
            "published", draft -> draft.published(1, 7, "duyet", LATER),
            "delete", draft -> draft.delete(LATER),
            "commentable", Draft::commentable);

    @TestFactory
    Stream<DynamicTest> aTransitionStartsFromItsStatesOnly() {
        return FROM.entrySet().stream()
                .flatMap(rule -> Stream.of(DraftState.values())
                        .map(state -> DynamicTest.dynamicTest(rule.getKey() + " from " + state, () -> {
                            Draft draft = in(state);
                            int version = draft.version;
                            Consumer<Draft> act = Objects.requireNonNull(DO.get(rule.getKey()));
                            if (rule.getValue().contains(state)) {
                                act.accept(draft);
                            } else {
                                ProblemException refused =
                                        assertThrows(ProblemException.class, () -> act.accept(draft));
                                assertEquals(ProblemType.CONFLICT, refused.type());
                                assertTrue(String.valueOf(refused.getMessage()).contains(state.words()), rule.getKey());
                                assertEquals(state, draft.state());
                                assertEquals(version, draft.version);
                            }
                        })));
    }

    @Test
    void aRefusalSaysWhatItWouldTake() {
        assertEquals(
                "This draft is in review; it can be published only while it is approved.",
                assertThrows(
                                ProblemException.class,
                                () -> in(DraftState.IN_REVIEW).releasableBy(Draft.Hand.PERSON))
                        .getMessage());
        assertThrows(ProblemException.class, () -> in(DraftState.SCHEDULED).releasableBy(Draft.Hand.PERSON));
        assertThrows(ProblemException.class, () -> in(DraftState.APPROVED).releasableBy(Draft.Hand.SCHEDULE));
        in(DraftState.APPROVED).releasableBy(Draft.Hand.PERSON);
        in(DraftState.SCHEDULED).releasableBy(Draft.Hand.SCHEDULE);
    }

    @Test
    void whoEditedLastDoesNotApprove() {
        Draft draft = open();
        draft.edit(written("hai"), "binh", NOW);
        draft.submit(NOW);
        assertEquals(
                ProblemType.FORBIDDEN,
                assertThrows(ProblemException.class, () -> draft.approve("binh", NOW))
                        .type());
        assertEquals(DraftState.IN_REVIEW, draft.state());
        // Who opened it, but did not write last, is another person.
        draft.approve("an", NOW);
        assertEquals(DraftState.APPROVED, draft.state());
        assertEquals("an", draft.approvedBy);
    }

    @Test
    void whoRebasesAnswersForItAndDoesNotApprove() {
        Draft draft = in(DraftState.APPROVED);
        draft.rebase(Base.NONE, "duyet", NOW);
        assertEquals(DraftState.DRAFT, draft.state());
        assertTrue(draft.isOfNewWork());
        draft.submit(NOW);
        assertThrows(ProblemException.class, () -> draft.approve("duyet", NOW));
    }

    @Test
    void anEditTakesTheApprovalAway() {
        Draft draft = in(DraftState.APPROVED);
        assertTrue(draft.edit(written("khác"), "an", LATER));
        assertEquals(DraftState.DRAFT, draft.state());
        assertNull(draft.approvedBy);
        assertEquals(LATER, draft.changedAt);
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        Draft draft = in(DraftState.APPROVED);
        int version = draft.version;
        int steps = draft.steps;
        assertFalse(draft.edit(written("một"), "binh", LATER));
        assertEquals(DraftState.APPROVED, draft.state());
        assertEquals(version, draft.version);
        assertEquals(steps, draft.steps);
        assertEquals("an", draft.lastEditor);
    }

    @Test
    void eachChangeHasAVersionAndEachContentAStep() {
        Draft draft = open();
        assertEquals(1, draft.version);
        assertEquals(1, draft.steps);
        draft.edit(written("hai"), "an", NOW);
        draft.submit(NOW);
        assertEquals(3, draft.version);
        assertEquals(2, draft.steps);
    }

    @Test
    void aScheduledDraftHasItsTimeAndLosesItWithTheSchedule() {
        Draft draft = in(DraftState.SCHEDULED);
        assertEquals(LATER, draft.publishAt);
        assertEquals("duyet", draft.scheduledBy);
        draft.refuse("vì sao", LATER);
        assertEquals(DraftState.APPROVED, draft.state());
        assertEquals("vì sao", draft.refusal);
        assertNull(draft.publishAt);
        draft.schedule(LATER.plusSeconds(1), "duyet", LATER);
        assertNull(draft.refusal);
        draft.published(3, 42, "duyet", LATER);
        assertNull(draft.publishAt);
        assertNull(draft.scheduledBy);
        assertEquals(3, draft.publishedEdition);
        assertEquals(42, draft.publishedRevision);
    }

    @Test
    void theTimeLiesInTheFutureAndNotYearsAhead() {
        Draft draft = in(DraftState.APPROVED);
        ProblemException refused = assertThrows(ProblemException.class, () -> draft.schedule(NOW, "duyet", NOW));
        assertEquals("at", refused.violations().get(0).field());
        assertEquals(DraftState.APPROVED, draft.state());
        assertNull(draft.publishAt);
        Policies.scheduledWithin(LATER, NOW, Duration.ofHours(1));
        assertThrows(ProblemException.class, () -> Policies.scheduledWithin(LATER, NOW, Duration.ofMinutes(59)));
    }

    @Test
    void theWorkMustBeAsItWas() {
        Policies.workIsAsItWas(Base.NONE, "so-tay", null);
        Policies.workIsAsItWas(BASE, "so-tay", held("cũ", 2));
        assertTrue(conflict(Base.NONE, held("mới", 1)).contains("has been published since"));
        assertTrue(conflict(BASE, null).contains("no longer there"));
        assertTrue(conflict(BASE, held("mới", 3)).contains("edition 2 then, edition 3 now"));
        // Only data changed: the edition is the same, the work is not.
        assertTrue(conflict(BASE, held("mới", 2)).contains("has changed since the draft was opened; look"));
    }

    @Test
    void onlyWhatHasNoErrorsGoesOn() {
        PreflightPoint warning = PreflightPoint.ofField(Severity.WARNING, "x", "number", "is doubtful");
        PreflightPoint error = PreflightPoint.ofField(Severity.ERROR, "y", "title", "is required");
        Policies.onlyCompleteGoesOn(new PreflightReport(0, 1, 0, 0, 0, 0, List.of(warning)));
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> Policies.onlyCompleteGoesOn(new PreflightReport(1, 1, 0, 0, 0, 0, List.of(error, warning))));
        assertEquals(ProblemType.CONFLICT, refused.type());
        assertEquals(1, refused.violations().size());
        assertEquals("metadata.title", refused.violations().get(0).field());
    }

    @Test
    void theSlugOfAPublishedWorkStays() {
        Policies.slugStays(true, "cu", "moi");
        Policies.slugStays(false, "cu", "cu");
        assertThrows(ProblemException.class, () -> Policies.slugStays(false, "cu", "moi"));
        assertThrows(ProblemException.class, () -> Policies.slugStays(false, "cu", null));
    }

    @Test
    void whoSendsBackSaysWhy() {
        Policies.changesAreNamed(1);
        assertThrows(ProblemException.class, () -> Policies.changesAreNamed(0));
    }

    private static String conflict(Base base, @Nullable HeldWork work) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Policies.workIsAsItWas(base, "so-tay", work));
        assertEquals(ProblemType.CONFLICT, refused.type());
        return String.valueOf(refused.getMessage());
    }

    private static HeldWork held(String manuscript, int edition) {
        return new HeldWork(
                "so-tay",
                "Sổ tay",
                "unknown",
                "public",
                vn.sotay.catalog.Coverage.FULL,
                edition,
                hash(manuscript),
                null,
                null);
    }

    private static Draft open() {
        return Draft.open(written("một"), BASE, "an", NOW);
    }

    private static Draft in(DraftState state) {
        Draft draft = open();
        if (state == DraftState.DELETED) {
            draft.delete(NOW);
            return draft;
        }
        if (state.compareTo(DraftState.IN_REVIEW) >= 0) {
            draft.submit(NOW);
        }
        if (state.compareTo(DraftState.APPROVED) >= 0) {
            draft.approve("duyet", NOW);
        }
        if (state == DraftState.SCHEDULED) {
            draft.schedule(LATER, "duyet", NOW);
        }
        if (state == DraftState.PUBLISHED) {
            draft.published(1, 7, "duyet", NOW);
        }
        assertEquals(state, draft.state());
        return draft;
    }

    private static Written written(String text) {
        return new Written("so-tay", "Sổ tay", "{\"slug\":\"so-tay\"}", hash(text));
    }

    private static ContentHash hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
