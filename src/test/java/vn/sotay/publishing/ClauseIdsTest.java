package vn.sotay.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ClauseIdsTest {

    private static final Pattern ID = Pattern.compile("<([a-z]+) id=\"([^\"]*)\"[^>]*>(?:\\s|<[^>]*>)*([^<]*)");

    @Test
    void clausesAndPointsOfALaw() {
        assertIds(
                """
                ## Điều 3. Nguyên tắc

                1. Đối với cá nhân:

                a) Mọi hành vi;

                d) Nghiêm trị.

                Khoan hồng đối với người tự thú;

                đ) Lần đầu.

                2. Đối với pháp nhân:

                a) Mọi hành vi.

                2a. Được bổ sung:

                b) Điểm của khoản bổ sung.

                3. Cuối cùng.
                """,
                "li dieu-3-khoan-1 Đối với cá nhân:",
                "p dieu-3-khoan-1-diem-a a) Mọi hành vi;",
                "p dieu-3-khoan-1-diem-d d) Nghiêm trị.",
                "p dieu-3-khoan-1-diem-dd đ) Lần đầu.",
                "li dieu-3-khoan-2 Đối với pháp nhân:",
                "p dieu-3-khoan-2-diem-a a) Mọi hành vi.",
                "p dieu-3-khoan-2a 2a. Được bổ sung:",
                "p dieu-3-khoan-2a-diem-b b) Điểm của khoản bổ sung.",
                "li dieu-3-khoan-3 Cuối cùng.");
    }

    @Test
    void numbersInParagraphsAndPointsInLists() {
        assertIds(
                """
                # Điều 5a

                1\\. Trong đoạn văn.

                - a) gạch đầu dòng
                - b) nữa

                7. Danh sách
                   - c) trong khoản
                8. Kế tiếp

                   đ) đoạn trong khoản

                **9.** Đậm

                **a)** đậm
                """,
                "p dieu-5a-khoan-1 1. Trong đoạn văn.",
                "li dieu-5a-khoan-1-diem-a a) gạch đầu dòng",
                "li dieu-5a-khoan-1-diem-b b) nữa",
                "li dieu-5a-khoan-7 Danh sách",
                "li dieu-5a-khoan-7-diem-c c) trong khoản",
                "li dieu-5a-khoan-8 Kế tiếp",
                "p dieu-5a-khoan-8-diem-dd đ) đoạn trong khoản",
                "p dieu-5a-khoan-9 9.",
                "p dieu-5a-khoan-9-diem-a a)");
    }

    @Test
    void onlyTheFirstOfSeveralPointsInAParagraph() {
        assertIds("# Điều 1\n\na) một;\nb) hai.\n", "p dieu-1-diem-a a) một;");
    }

    @Test
    void quotationsTablesAndOtherNumbersAreNoClauses() {
        assertIds("""
                # Điều 1

                > 1. Trích dẫn
                >
                > a) trích

                | 1. | a) |
                |----|----|
                | 2. | b) |

                1.1. Không phải khoản.

                2020. Không phải khoản.

                A) không, (a) không, aa) không

                5. Khoản
                   1. con số bên trong
                """.replace("2020.", "2020\\."), "li dieu-1-khoan-5 Khoản");
    }

    @Test
    void otherSectionsHaveNone() {
        assertIds("Mở đầu\n\n1. a\n\na) b\n\n# Chương I\n\n1. a\n\na) b\n\n# Mục tiêu\n\n1. a\n");
    }

    @Test
    void theFirstOfTwoWithOneNumberHasTheAddress() {
        assertIds(
                "# Điều 1\n\n1. a\n\nvà\n\n1. b\n\na) c\n\n1. d\n\na) e\n",
                "li dieu-1-khoan-1 a",
                "p dieu-1-khoan-1-diem-a a) c");
    }

    @Test
    void idsAreUniqueInTheEdition() {
        // Of the two articles the second has an address of its own, and so have its clauses.
        assertIds(
                "# Điều 1\n\n1. a\n\n# Phần II\n\n## Điều 1\n\n1. b\n\n# Điều 1\n\n1. c\n",
                "li dieu-1-khoan-1 a",
                "li phan-ii-dieu-1-khoan-1 b",
                "li phan-ii-dieu-1-2-khoan-1 c");
    }

    private static void assertIds(String markdown, String... expected) {
        List<String> ids = new ArrayList<>();
        for (PreparedSection section : MarkdownPreparation.prepare(markdown, Limits.DEFAULT)) {
            Matcher matcher = ID.matcher(section.html());
            while (matcher.find()) {
                ids.add(matcher.group(1) + " " + matcher.group(2) + " "
                        + matcher.group(3).strip());
            }
        }
        assertEquals(List.of(expected), ids);
    }
}
