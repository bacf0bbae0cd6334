package vn.sotay.publishing.desk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;

class ReferencesTest {
    private static final DraftMetadata OWN =
            DraftMetadata.of(Kind.REGULATION, "Quy định mẫu", "15-QĐ/TU", "Tỉnh ủy mẫu", new PartialDate("2024-02-03"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15-QĐ/TU",
                "Quy định số 15 -QĐ/TU",
                "Quy định 15-QĐ/TU ngày 3/2/2024",
                "Quy định số 15-QĐ/TU, ngày 03 tháng 02 năm 2024"
            })
    void aDocumentThatNamesItselfRefersToNothing(String text) {
        assertTrue(References.means(text, OWN), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16-QĐ/TU", "15-QĐ/TW", "Quy định 15-QĐ/TU ngày 3/2/2019", "Điều 5", "Điều lệ Đảng"})
    void anotherDocumentIsAReference(String text) {
        assertFalse(References.means(text, OWN), text);
    }

    @Test
    void aDateThatIsHalfKnownOrNotIsNoOther() {
        DraftMetadata year =
                DraftMetadata.of(Kind.REGULATION, "Quy định mẫu", "15-QĐ/TU", null, new PartialDate("2024"));
        DraftMetadata none = DraftMetadata.of(Kind.REGULATION, "Quy định mẫu", "15-QĐ/TU", null, null);
        assertTrue(References.means("15-QĐ/TU ngày 3/2/2024", year));
        assertFalse(References.means("15-QĐ/TU ngày 3/2/2019", year));
        assertTrue(References.means("15-QĐ/TU ngày 3/2/2019", none));
        assertFalse(References.means("15-QĐ/TU", DraftMetadata.EMPTY), "no number of its own");
    }
}
