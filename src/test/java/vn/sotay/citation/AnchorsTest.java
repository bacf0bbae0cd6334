package vn.sotay.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sotay.text.Slugs;

class AnchorsTest {

    @Test
    void aCodeWithPartsChaptersDivisionsAndArticles() {
        assertAnchors(
                "1 Phần thứ nhất. Quy định chung", "phan-thu-nhat",
                "2 Chương I. Phạm vi", "chuong-i",
                "3 Điều 1. Phạm vi điều chỉnh", "dieu-1",
                "2 Chương II", "chuong-ii",
                "3 Mục 1. Cá nhân", "chuong-ii-muc-1",
                "4 Điều 2", "dieu-2",
                "4 Điều 2a", "dieu-2a",
                "3 Mục 2. Pháp nhân", "chuong-ii-muc-2",
                "4 Tiểu mục 1. Thành lập", "chuong-ii-muc-2-tieu-muc-1",
                "5 Điều 3", "dieu-3",
                "1 Phần thứ hai", "phan-thu-hai",
                "2 Chương III", "chuong-iii",
                "3 Mục 1", "chuong-iii-muc-1",
                "1 Phụ lục I", "phu-luc-i",
                "2 Mục 1", "phu-luc-i-muc-1");
    }

    @Test
    void headingsOfOneLevelNestByWhatTheyAre() {
        assertAnchors(
                "1 Chương I", "chuong-i",
                "1 Quy định chung", "quy-dinh-chung",
                "1 Mục 1", "chuong-i-muc-1",
                "1 Điều 1", "dieu-1",
                "1 Mục 2", "chuong-i-muc-2",
                "1 Chương II. Tổ chức", "chuong-ii",
                "1 Mục 1. Bộ máy", "chuong-ii-muc-1",
                "1 Biểu mẫu", "bieu-mau",
                "1 Mục 1", "muc-1");
    }

    @Test
    void aSectionOfADeeperLevelDoesNotReachOut() {
        assertAnchors("1 Nghị quyết", "nghi-quyet", "2 Chương I", "chuong-i", "1 Mục 1", "muc-1");
    }

    @Test
    void repeatedArticlesArePrefixedWithWhatEnclosesThem() {
        assertAnchors(
                "1 Phần thứ nhất", "phan-thu-nhat",
                "2 Điều 5", "dieu-5",
                "1 Phần thứ hai", "phan-thu-hai",
                "2 Điều 5", "phan-thu-hai-dieu-5",
                "2 Điều 5", "phan-thu-hai-dieu-5-2",
                "2 Điều 5", "phan-thu-hai-dieu-5-3",
                "1 Quy chế kèm theo", "quy-che-kem-theo",
                "2 Điều 5", "quy-che-kem-theo-dieu-5",
                "2 Chương I", "chuong-i",
                "3 Điều 5", "chuong-i-dieu-5",
                "1 Quy chế thứ hai", "quy-che-thu-hai",
                "2 Chương I", "quy-che-thu-hai-chuong-i",
                "3 Mục 1", "quy-che-thu-hai-chuong-i-muc-1",
                "3 Mục 1", "quy-che-thu-hai-chuong-i-muc-1-2",
                "1 Điều 5", "dieu-5-2",
                "1 Điều 5", "dieu-5-3");
    }

    @Test
    void otherHeadingsHaveTheirSlug() {
        assertAnchors(
                "1 Mục tiêu và yêu cầu", "muc-tieu-va-yeu-cau",
                "1 Kĩ thuật", "ky-thuat",
                "1 Kỹ thuật", "ky-thuat-2",
                "1 Kỹ thuật 2", "ky-thuat-2-2",
                "1 kỹ thuật", "ky-thuat-3",
                "1 中文", "muc-khong-ten",
                "1 ", "muc-khong-ten-2",
                "1 …", "muc-khong-ten-3",
                "1 Mở đầu", "mo-dau-2",
                "1 Xây dựng chi bộ trong sạch, vững mạnh, hoàn thành xuất sắc nhiệm vụ trong tình hình mới",
                        "xay-dung-chi-bo-trong-sach-vung-manh-hoan-thanh-xuat-sac");
    }

    @Test
    void noOtherHeadingTakesTheAddressOfAUnit() {
        assertAnchors(
                "1 Dieu 5", "tieu-de-dieu-5",
                "1 Dieu 5 khoan 2", "tieu-de-dieu-5-khoan-2",
                "1 Chuong II", "tieu-de-chuong-ii",
                "1 Phần xã hội", "phan-xa-hoi",
                "1 Điều lệ", "dieu-le",
                "1 Chương trình 5", "chuong-trinh-5",
                "1 Điều 5", "dieu-5",
                "1 Chương II", "chuong-ii");
    }

    @Test
    void whatFollowsMovesNoAnchor() {
        Random random = new Random(11);
        String[] texts = {
            "Phần thứ nhất",
            "Phần I",
            "Chương I",
            "Chương II",
            "Mục 1",
            "Mục 2",
            "Tiểu mục 1",
            "Điều 1",
            "Điều 2",
            "Điều 1-2",
            "Phụ lục",
            "Quy chế",
            "Quy chế 2",
            "Mở đầu",
            "…",
            "Dieu 1",
            "Dieu 1 2"
        };
        for (int round = 0; round < 500; round++) {
            List<Anchors.Entry> entries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                entries.add(entry(1 + random.nextInt(4), texts[random.nextInt(texts.length)]));
            }
            List<String> all = Anchors.of(entries, AnchorsTest::slug);
            assertEquals(all.size(), new HashSet<>(all).size(), () -> "unique: " + all);
            assertTrue(all.stream().allMatch(Slugs::isSlug), () -> "slugs: " + all);
            assertTrue(!all.contains(Anchors.PREAMBLE), "the preamble's anchor is reserved");
            int length = random.nextInt(entries.size());
            assertEquals(all.subList(0, length), Anchors.of(entries.subList(0, length), AnchorsTest::slug));
        }
    }

    @Test
    void tenThousandHeadingsOfOneNameInTime() {
        List<Anchors.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            entries.add(entry(1, "a"));
            entries.add(entry(1, "a " + i));
            entries.add(entry(1, "Điều 1"));
        }
        List<String> anchors = assertTimeout(Duration.ofSeconds(10), () -> Anchors.of(entries, AnchorsTest::slug));
        assertEquals(30_000, new HashSet<>(anchors).size());
    }

    private static void assertAnchors(String... headingsAndAnchors) {
        List<Anchors.Entry> entries = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < headingsAndAnchors.length; i += 2) {
            String heading = headingsAndAnchors[i];
            entries.add(entry(heading.charAt(0) - '0', heading.substring(2)));
            expected.add(headingsAndAnchors[i + 1]);
        }
        assertEquals(expected, Anchors.of(entries, AnchorsTest::slug));
    }

    private static Anchors.Entry entry(int level, String heading) {
        return new Anchors.Entry(level, Heading.parse(heading));
    }

    private static Optional<String> slug(String text) {
        return Slugs.of(text, Anchors.MAX_SLUG);
    }
}
