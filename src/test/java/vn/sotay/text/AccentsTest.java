package vn.sotay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentsTest {
    @ParameterizedTest
    @CsvSource({
        "kiê, kiểm, true",
        "kie, kiểm, true",
        "ki, kiểm, true",
        "kiể, kiểm, true",
        "kiế, kiểm, false",
        "đảng, đảng, true",
        "đan, đảng, true",
        "dang, đảng, true",
        "đảng, đang, false",
        "đang, đảng, true",
        "đ, dân, false",
        "hoà, hoàn, true",
        "hoà, hòa, true",
        "thuý, thúy, true",
        "kĩ, kỹ, true",
        "ky, kiểm, true",
        "khoa, kho, false",
        "ơ, o, false",
        "ư, ưu, true",
        "'', đảng, true",
        "🙂, đảng, false"
    })
    void knowsWhatGoingOnCanLeadTo(String typed, String syllable, boolean possible) {
        assertEquals(possible, Accents.of(typed).canBecome(Accents.of(syllable)));
    }
}
