package vn.sotay.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
    private static final String[] PIECES = {
        "điều",
        "Đ.",
        "d",
        "k",
        "khoản",
        "điểm",
        "a",
        "đ",
        "chương",
        "mục",
        "nq",
        "NQTW",
        "qđ",
        "nghị quyết",
        "quy định",
        "luật",
        "số",
        "năm",
        "ngày",
        "tháng",
        "khóa",
        "trung ương",
        "hội nghị",
        "lần thứ",
        "tư",
        "này",
        "của",
        "2015",
        "91",
        "5",
        "0",
        "000",
        "99999999999",
        "XII",
        "qh13",
        "vbhn",
        "/",
        "-",
        ".",
        "_",
        " ",
        " ",
        " ",
        "%",
        "(",
        "\uD800",
        "\u0000",
        "\u0301",
        "😀",
        "ệ",
        "٣",
        "Ⅷ",
        "１"
    };

    @ParameterizedTest
    @CsvFileSource(resources = "citations.tsv", delimiter = '\t', quoteCharacter = '\u0001')
    void readsWhatPeopleType(String typed, String expected) {
        assertEquals(expected, Citation.find(typed).map(CitationTest::brief).orElse("-"));
    }

    /** Only what is there, in one line. */
    private static String brief(Citation citation) {
        List<String> parts = new ArrayList<>();
        add(
                parts,
                "",
                citation.types().stream()
                        .map(DocumentType::wire)
                        .sorted((a, b) -> b.compareTo(a))
                        .collect(Collectors.joining(",")));
        add(parts, "n=", citation.number());
        add(parts, "s=", String.join("-", citation.symbol()));
        add(parts, "y=", citation.year());
        add(parts, "d=", citation.day());
        add(parts, "t=", citation.term());
        add(parts, "ss=", citation.session());
        add(parts, "p=", String.join(",", citation.place().sections()));
        add(parts, "q=", String.join(",", citation.place().targets()));
        add(parts, "r=", citation.rest());
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String key, @org.jspecify.annotations.Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.add(key + value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xem khoản 2 Điều 5 QĐ 37 nhé", "đọc 21-NQ/TW đi"})
    void saysWhereItStands(String typed) {
        Citation found = Citation.find(typed).orElseThrow();
        String part = typed.substring(found.start(), found.end());
        assertTrue(part.equals("khoản 2 Điều 5 QĐ 37") || part.equals("21-NQ/TW"), part);
    }

    @Test
    void decomposedTextReadsTheSame() {
        String decomposed =
                java.text.Normalizer.normalize("khoản 2 Điều 5đ Quy định 37", java.text.Normalizer.Form.NFD);
        Citation found = Citation.find(decomposed).orElseThrow();
        assertEquals("regulation n=37 p=dieu-5dd q=dieu-5dd-khoan-2", brief(found));
        assertEquals(decomposed.length(), found.end());
    }

    @Test
    void takesAnyTextInBoundedTime() {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(30); words >= 0; words--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
            }
            texts.add(text.toString());
        }
        texts.add("1".repeat(10_000));
        texts.add("điều ".repeat(10_000));
        texts.add("1-".repeat(10_000));
        texts.add("nq tw ".repeat(5_000));
        texts.add("\u0301".repeat(10_000));
        assertTimeout(Duration.ofSeconds(10), () -> {
            for (String text : texts) {
                Citation.find(text).ifPresent(found -> {
                    assertTrue(found.start() >= 0 && found.start() < found.end() && found.end() <= text.length(), text);
                    assertTrue(found.namesDocument() || found.namesPlace(), text);
                });
            }
        });
    }
}
