package vn.sotay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.reading.Ops.advance;
import static vn.sotay.reading.Ops.delete;
import static vn.sotay.reading.Ops.id;
import static vn.sotay.reading.Ops.note;
import static vn.sotay.reading.Ops.put;
import static vn.sotay.reading.Ops.putAfter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sotay.reading.Annotation.Field;
import vn.sotay.reading.SyncResult.Outcome;

@SuppressWarnings("NullAway") // what is not there fails the test by itself
class MergeTest {
    private final Ledger ledger = new Ledger(0, 0, 10, List.of(), List.of());
    private final Merge merge = new Merge(ledger, annotation -> 1, true, null, 1);

    @Test
    void aNewItemIsMade() {
        SyncResult result = merge.carryOut(put("o1", 0, "n", note("a", "red")));
        assertEquals(Outcome.APPLIED, result.outcome());
        assertEquals(1, result.version());
        assertEquals(note("a", "red"), annotation("n"));
        assertEquals(1, ledger.live());
    }

    @Test
    void aRepeatIsRecognisedHoweverLate() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(put("o2", 1, "n", note("b", "red"), Field.TEXT));
        merge.carryOut(delete("o3", 2, "n"));
        SyncResult again = merge.carryOut(put("o1", 0, "n", note("a", "red")));
        assertEquals(Outcome.DUPLICATE, again.outcome());
        assertEquals(1, again.version());
        assertTrue(item("n").isDeleted());
        assertEquals(3, ledger.version());
    }

    @Test
    void anIdThatWasUsedForSomethingElseIsRefusedAndNotTakenForARepeat() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        Operation other = new Operation.Delete(id("o1"), 4711, 1, 0, null, id("n"));
        assertEquals(Outcome.REFUSED, merge.carryOut(other).outcome());
        assertFalse(item("n").isDeleted());
    }

    @Test
    void fieldsAreMergedEachForItself() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(put("o2", 1, "n", note("b", "red"), Field.TEXT));
        SyncResult colour = merge.carryOut(put("o3", 1, "n", note("a", "blue"), Field.COLOUR));
        assertEquals(Outcome.MERGED, colour.outcome());
        assertNull(colour.conflict());
        assertEquals(note("b", "blue"), annotation("n"));
    }

    @Test
    void theLaterReceiptWinsAColour() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(put("o2", 1, "n", note("a", "green"), Field.COLOUR));
        merge.carryOut(put("o3", 1, "n", note("a", "blue"), Field.COLOUR));
        assertEquals("blue", annotation("n").colour());
    }

    @Test
    void ofTwoTextsTheLaterWinsAndTheOtherIsKeptBeside() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(put("o2", 1, "n", note("của máy tính", "red"), Field.TEXT));
        SyncResult result = merge.carryOut(put("o3", 1, "n", note("của điện thoại", "red"), Field.TEXT));
        assertEquals(Outcome.MERGED, result.outcome());
        assertEquals("của điện thoại", annotation("n").text());
        UUID beside = result.conflict();
        assertNotNull(beside);
        Annotation other = (Annotation) ledger.item(beside).content();
        assertEquals("của máy tính", other.text());
        assertEquals(id("n"), other.conflictOf());
        assertEquals(Ops.PLACE, other.target());
        assertEquals(ItemKind.NOTE, other.kind());
    }

    @Test
    void theSameTextTwiceIsNoConflict() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(put("o2", 1, "n", note("b", "red"), Field.TEXT));
        assertEquals(
                Outcome.KEPT,
                merge.carryOut(put("o3", 1, "n", note("b", "red"), Field.TEXT)).outcome());
        assertEquals(1, ledger.live());
    }

    @Test
    void textTakenAwayDoesNotTakeAnotherText() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(put("o2", 1, "n", note("b", "red"), Field.TEXT));
        merge.carryOut(put("o3", 1, "n", note(null, "red"), Field.TEXT));
        assertEquals("b", annotation("n").text());
    }

    @Test
    void aDeleteAgainstAnEditKeepsTheEditInEitherOrder() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(put("o2", 1, "n", note("b", "red"), Field.TEXT));
        assertEquals(Outcome.KEPT, merge.carryOut(delete("o3", 1, "n")).outcome());
        assertEquals("b", annotation("n").text());

        merge.carryOut(delete("o4", 2, "n"));
        assertTrue(item("n").isDeleted());
        SyncResult edit = merge.carryOut(put("o5", 2, "n", note("c", "red"), Field.TEXT));
        assertEquals(Outcome.MERGED, edit.outcome());
        assertEquals(note("c", "red"), annotation("n"));
    }

    @Test
    void whatWasDeletedIsMadeAgainKnowingly() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(delete("o2", 1, "n"));
        assertEquals(Outcome.KEPT, merge.carryOut(delete("o3", 1, "n")).outcome());
        assertEquals(
                Outcome.APPLIED,
                merge.carryOut(put("o4", 2, "n", note("a", "red"))).outcome());
        assertEquals(1, ledger.live());
    }

    @Test
    void twoNewItemsWithOneIdBothLive() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        SyncResult second = merge.carryOut(put("o2", 0, "n", note("b", "red")));
        assertEquals(Outcome.MERGED, second.outcome());
        assertNotNull(second.movedTo());
        assertEquals("a", annotation("n").text());
        assertEquals("b", ((Annotation) ledger.item(second.movedTo()).content()).text());
        assertEquals(
                second.movedTo(),
                merge.carryOut(put("o2", 0, "n", note("b", "red"))).movedTo());
        // What builds on the second one follows it.
        merge.carryOut(putAfter("o3", "o2", "n", note("c", "red")));
        assertEquals("c", ((Annotation) ledger.item(second.movedTo()).content()).text());
        assertEquals("a", annotation("n").text());
    }

    @Test
    void anEditMayBuildOnWhatIsNotAnsweredYet() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        SyncResult edit = merge.carryOut(putAfter("o2", "o1", "n", note("b", "red")));
        assertEquals(Outcome.APPLIED, edit.outcome());
        assertEquals(1, ledger.live());
    }

    @Test
    void basesOfAnotherHistoryDoNotCount() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        merge.carryOut(put("o2", 1, "n", note("b", "red"), Field.TEXT));
        Merge without = new Merge(ledger, annotation -> 1, false, null, 1);
        SyncResult result = without.carryOut(put("o3", 2, "n", note("c", "red"), Field.TEXT));
        assertNotNull(result.movedTo());
        assertEquals("b", annotation("n").text());
        assertEquals(Outcome.KEPT, without.carryOut(delete("o4", 2, "n")).outcome());
    }

    @Test
    void aVersionToComeIsRefused() {
        assertEquals(
                Outcome.REFUSED,
                merge.carryOut(put("o1", 7, "n", note("a", "red"))).outcome());
        assertEquals(0, ledger.version());
        assertTrue(ledger.carriedOut().isEmpty());
    }

    @Test
    void kindAndWorkNeverChange() {
        merge.carryOut(put("o1", 0, "n", note("a", "red")));
        Annotation other = new Annotation(ItemKind.BOOKMARK, "khac", null, "b", "red", List.of(), Ops.PLACE, null);
        assertEquals(Outcome.REFUSED, merge.carryOut(put("o2", 1, "n", other)).outcome());
        assertEquals("dieu-le", annotation("n").work());
    }

    @Test
    void whatIsTooManyIsRefusedAndNothingElse() {
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    Outcome.APPLIED,
                    merge.carryOut(put("o" + i, 0, "n" + i, note("a", "red"))).outcome());
        }
        assertEquals(
                "limit",
                merge.carryOut(put("more", 0, "more", note("a", "red")))
                        .problem()
                        .code());
        assertEquals(
                Outcome.APPLIED,
                merge.carryOut(put("edit", 1, "n0", note("b", "red"), Field.TEXT))
                        .outcome());
        // Of two texts none may be lost, so the conflict is refused as a whole.
        assertEquals(
                Outcome.REFUSED,
                merge.carryOut(put("clash", 1, "n0", note("c", "red"), Field.TEXT))
                        .outcome());
        assertEquals("b", annotation("n0").text());
        merge.carryOut(delete("gone", 2, "n1"));
        assertEquals(
                Outcome.APPLIED,
                merge.carryOut(put("more", 0, "more", note("a", "red"))).outcome());
    }

    @Test
    void placesFollowTheirOwnCount() {
        assertEquals(Outcome.APPLIED, merge.carryOut(advance("o1", 5, 0.8)).outcome());
        assertEquals(Outcome.APPLIED, merge.carryOut(advance("o2", 6, 0.1)).outcome());
        assertEquals(Outcome.DUPLICATE, merge.carryOut(advance("o2", 6, 0.1)).outcome());
        SyncResult late = merge.carryOut(advance("o1", 5, 0.8));
        assertEquals(Outcome.KEPT, late.outcome());
        assertEquals(6, late.seq());
        Progress progress = (Progress) ledger.changed().iterator().next().content();
        assertEquals(0.1, progress.place().total());
        assertEquals(0.8, progress.furthest().total());
        assertTrue(ledger.carriedOut().isEmpty());
    }

    @Test
    void settingsAreMergedByKey() {
        merge.carryOut(choose("o1", "theme", "dark"));
        SyncResult second = merge.carryOut(choose("o2", "fontScale", 1.5));
        assertEquals(Outcome.MERGED, second.outcome());
        assertEquals(Outcome.MERGED, merge.carryOut(choose("o3", "theme", null)).outcome());
        assertEquals(
                Map.of("fontScale", 1.5), ((Settings) ledger.item(Settings.KEY).content()).values());
    }

    private static Operation choose(String operation, String key, @Nullable Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(key, value);
        return new Operation.Choose(id(operation), operation.hashCode(), values);
    }

    private Item item(String name) {
        return ledger.item(id(name));
    }

    private Annotation annotation(String name) {
        return (Annotation) item(name).content();
    }
}
