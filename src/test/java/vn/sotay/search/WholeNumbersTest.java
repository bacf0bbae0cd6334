package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNumbersTest {
    @ParameterizedTest
    @CsvSource({"21-NQ/TW,21-nq-tw", "08-QĐi/TW,8-qdi-tw", "91/2015/QH13,91-2015-qh13", "05 CT/TW,5-ct-tw", "0-X,0-x"})
    void oneSpelling(String number, String whole) {
        assertEquals(whole, WholeNumbers.of(number));
    }

    @ParameterizedTest
    @CsvSource({"21-NQ/TW,nghị quyết 21 nq tw năm 2022", "08-QĐi/TW,8-qđi/tw", "91/2015/QH13,luật số 91-2015-QH13"})
    void isAmongTheCandidatesOfAQuery(String number, String query) {
        assertTrue(WholeNumbers.candidates(Syllables.of(query)).contains(WholeNumbers.of(number)));
    }

    @Test
    void wordsWithoutDigitsAreNoNumbers() {
        assertEquals(List.of(), WholeNumbers.candidates(Syllables.of("nghị quyết trung ương")));
        assertEquals(List.of(), WholeNumbers.candidates(Syllables.of("21")));
    }
}
