package vn.sotay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.sotay.reading.Ops.delete;
import static vn.sotay.reading.Ops.deleteBefore;
import static vn.sotay.reading.Ops.id;
import static vn.sotay.reading.Ops.note;
import static vn.sotay.reading.Ops.put;
import static vn.sotay.reading.Ops.putBefore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sotay.reading.Annotation.Field;
import vn.sotay.reading.SyncResult.Outcome;

/** What devices give back of a history that a restored backup has ended; both histories have versions up to 10. */
@SuppressWarnings("NullAway") // what is not there fails the test by itself
class RestoredHistoryTest {
    private final Ledger ledger = new Ledger(10, 0, 100, List.of(), List.of());

    private SyncResult now(Operation operation) {
        return new Merge(ledger, annotation -> 1, true, null, 1).carryOut(operation);
    }

    private SyncResult again(Operation operation) {
        return again(operation, new Lost(4711, 10));
    }

    private SyncResult again(Operation operation, @Nullable Lost lost) {
        return new Merge(ledger, annotation -> 1, true, lost, 1).carryOut(operation);
    }

    private static Operation back(String operation, long version, String text) {
        return putBefore(operation, version, "n", note(text, "red"));
    }

    private @Nullable String text() {
        return ledger.item(id("n")).content() instanceof Annotation there ? there.text() : null;
    }

    @Test
    void whatWasLostIsMadeAgain() {
        assertEquals(Outcome.APPLIED, again(back("o1", 57, "một")).outcome());
        assertEquals("một", text());
        assertEquals(new Origin(4711, 57, 11), ledger.item(id("n")).origin());
    }

    @Test
    void theNewerStandsWhoeverComesFirst() {
        again(back("o1", 57, "cũ"));
        assertEquals(Outcome.APPLIED, again(back("o2", 60, "mới")).outcome());
        assertEquals("mới", text());
        SyncResult late = again(back("o3", 57, "cũ"));
        assertEquals(Outcome.KEPT, late.outcome());
        assertNull(late.movedTo());
        assertEquals("mới", text());
        assertEquals(1, ledger.live());
    }

    @Test
    void aDeletionTakesOnlyWhatItKnew() {
        again(back("o1", 57, "cũ"));
        now(delete("o2", 11, "n"));
        assertEquals(Outcome.KEPT, again(back("o3", 57, "cũ")).outcome());
        assertEquals(Outcome.KEPT, again(back("o4", 55, "rất cũ")).outcome());
        assertNull(text());
        assertEquals(Outcome.MERGED, again(back("o5", 60, "mới")).outcome());
        assertEquals("mới", text());
    }

    @Test
    void soDoesADeletionOfBefore() {
        again(deleteBefore("o1", 57, "n"));
        assertEquals(Outcome.KEPT, again(back("o2", 57, "cũ")).outcome());
        assertEquals(Outcome.APPLIED, again(deleteBefore("o3", 60, "n")).outcome());
        assertEquals(Outcome.KEPT, again(back("o4", 60, "mới")).outcome());
        assertEquals(Outcome.APPLIED, again(back("o5", 61, "mới hơn")).outcome());
        assertEquals("mới hơn", text());
        assertEquals(Outcome.KEPT, again(deleteBefore("o6", 60, "n")).outcome());
        assertEquals(Outcome.APPLIED, again(deleteBefore("o7", 61, "n")).outcome());
    }

    @Test
    void anEditSinceIsConcurrentWithWhatItDidNotKnow() {
        again(back("o1", 57, "cũ"));
        now(put("o2", 11, "n", note("sửa sau", "red"), Field.TEXT));
        assertEquals(Outcome.KEPT, again(back("o3", 57, "cũ")).outcome());
        SyncResult newer = again(back("o4", 60, "mới"));
        assertEquals("mới", text());
        assertEquals("sửa sau", ((Annotation) ledger.item(newer.conflict()).content()).text());
    }

    /** It comes together with what it is based on, which others may know, too. */
    @Test
    void anEditThatWaitedIsKnownToNobodyElse() {
        again(putBefore("o1", 57, "n", note("sửa ở A", "red"), Field.TEXT));
        assertEquals(Outcome.KEPT, again(deleteBefore("o2", 57, "n")).outcome());
        assertEquals(Outcome.KEPT, again(back("o3", 57, "cũ")).outcome());
        assertEquals("sửa ở A", text());
        SyncResult other = again(putBefore("o4", 57, "n", note("sửa ở B", "red"), Field.TEXT));
        assertEquals("sửa ở A", ((Annotation) ledger.item(other.conflict()).content()).text());
        SyncResult newer = again(back("o5", 60, "mới"));
        assertEquals("sửa ở B", ((Annotation) ledger.item(newer.conflict()).content()).text());
        assertEquals("mới", text());
    }

    @Test
    void neitherIsAnEditThatWaitedOfWhatTheBackupHas() {
        now(put("o1", 0, "n", note("một", "red")));
        Lost lost = new Lost(4711, 11);
        again(putBefore("o2", 57, "n", note("sửa ở A", "red"), Field.TEXT), lost);
        assertEquals(Outcome.KEPT, again(deleteBefore("o3", 57, "n"), lost).outcome());
        SyncResult other = again(putBefore("o4", 57, "n", note("sửa ở B", "red"), Field.TEXT), lost);
        assertEquals("sửa ở A", ((Annotation) ledger.item(other.conflict()).content()).text());
    }

    /** Its first note beside may have been given back by another device, and have been changed there. */
    @Test
    void anOperationThatWasForgottenMakesAnotherNoteBeside() {
        now(put("o1", 0, "n", note("gốc", "red")));
        now(put("o2", 11, "n", note("ở B", "red"), Field.TEXT));
        Operation again = put("o3", 11, "n", note("ở A", "red"), Field.TEXT);
        SyncResult first = now(again);
        now(put("o4", 14, "n", note("ở C", "red"), Field.TEXT));
        Ledger restored = new Ledger(ledger.version(), ledger.live(), 100, List.of(ledger.item(id("n"))), List.of());
        SyncResult second = new Merge(restored, annotation -> 1, true, null, 2).carryOut(again);
        assertNotNull(second.conflict());
        assertNotEquals(first.conflict(), second.conflict());
    }

    @Test
    void aDeletionAfterAnEditKnewWhatTheEditKnew() {
        again(back("o1", 57, "cũ"));
        now(put("o2", 11, "n", note("sửa sau", "red"), Field.TEXT));
        now(delete("o3", 12, "n"));
        assertEquals(Outcome.KEPT, again(back("o4", 57, "cũ")).outcome());
        assertTrue(ledger.item(id("n")).isDeleted());
    }

    @Test
    void whatBothHistoriesHaveIsNoNews() {
        now(put("o1", 0, "n", note("một", "red"))); // 11, which both have here
        now(put("o2", 11, "n", note("hai", "red"), Field.TEXT));
        Lost lost = new Lost(4711, 11);
        assertEquals(Outcome.KEPT, again(back("o3", 11, "một"), lost).outcome());
        assertEquals("hai", text());
        SyncResult edit = again(putBefore("o4", 11, "n", note("một", "blue"), Field.COLOUR), lost);
        assertEquals(Outcome.MERGED, edit.outcome());
        assertEquals("hai", text());
        now(delete("o5", 13, "n"));
        assertEquals(Outcome.KEPT, again(back("o6", 11, "một"), lost).outcome());
        assertTrue(ledger.item(id("n")).isDeleted());
        assertEquals(Outcome.MERGED, again(back("o7", 12, "ba"), lost).outcome(), "12 was another one there");
        assertEquals("ba", text());
    }

    @Test
    void aLostEditOfWhatBothHaveTakesItsPlaceOrStandsBeside() {
        now(put("o1", 0, "n", note("một", "red")));
        Lost lost = new Lost(4711, 11);
        assertEquals(Outcome.APPLIED, again(back("o2", 60, "hai"), lost).outcome());
        assertEquals("hai", text());
        assertEquals(1, ledger.live());
        assertEquals(Outcome.KEPT, again(back("o3", 60, "hai"), lost).outcome());
        now(put("o4", 12, "n", note("ba", "red"), Field.TEXT));
        again(putBefore("o5", 60, "n", note("bốn", "red"), Field.TEXT), lost);
        assertEquals("bốn", text());
        assertEquals(2, ledger.live(), "ba is kept beside");
    }

    @Test
    void otherDevicesWithTheSameMakeNoMoreCopies() {
        now(put("o1", 0, "n", note("một", "red")));
        Lost nothing = new Lost(4711, 0);
        SyncResult first = again(back("o2", 60, "hai"), nothing);
        assertNotNull(first.movedTo());
        assertEquals(Outcome.KEPT, again(back("o3", 60, "hai"), nothing).outcome());
        assertNotNull(again(back("o4", 61, "ba"), nothing).movedTo());
        assertEquals("một", text());
        assertEquals(3, ledger.live());
    }

    @Test
    void theSameThatComesFromBothSidesIsNoted() {
        now(put("o1", 0, "n", note("một", "red")));
        again(back("o2", 60, "một"));
        now(delete("o3", 12, "n"));
        assertEquals(Outcome.KEPT, again(back("o4", 60, "một")).outcome());
        assertTrue(ledger.item(id("n")).isDeleted());
    }

    @Test
    void withoutANameOfTheHistoryNothingIsLost() {
        now(put("o1", 0, "n", note("một", "red")));
        now(delete("o2", 11, "n"));
        again(back("o3", 60, "hai"), null);
        assertEquals("hai", text());
        assertNotNull(again(back("o4", 60, "ba"), null).movedTo());
        again(back("o5", 70, "bốn"), new Lost(42, 0));
        assertEquals(3, ledger.live());
    }
}
