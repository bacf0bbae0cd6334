package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Kind;

class CompletionTest {
    private static final String PROSE = "Nội dung sinh hoạt chi bộ được chuẩn bị. Mọi đảng viên dự sinh hoạt chi bộ.";

    private static SampleWork[] library() {
        return new SampleWork[] {
            SampleWork.of("a", "Điều lệ Đảng").section("a1", "Điều 1. Tiêu chuẩn đảng viên", PROSE),
            SampleWork.of("b", "Kiểm tra và kỷ luật của Đảng").section("b1", "Phạm vi điều chỉnh", PROSE),
            SampleWork.of("c", "Hoà giải ở cơ sở").section("c1", "Phạm vi điều chỉnh", PROSE),
            SampleWork.of("d", "Đăng ký dự tuyển").section("d1", "Phạm vi điều chỉnh", "Ngắn."),
            SampleWork.of("e", "Phát triển khoa học và chuyển đổi số").numbered(Kind.RESOLUTION, "57-NQ/TW", "2024"),
            SampleWork.of("f", "Xây dựng chỉnh đốn Đảng").numbered(Kind.RESOLUTION, "21-NQ/TW", "2022"),
            SampleWork.of("g", "Bộ luật Dân sự").numbered(Kind.LAW, "91/2015/QH13", "2015"),
            SampleWork.of("m", "Nội bộ bí mật hoàn toàn")
                    .numbered(Kind.PLAN, "99-KH/TW", "2020")
                    .forAudience(Audience.MEMBERS)
                    .section("m1", "Mật mã nội bộ", "Mật mã nội bộ. Mật mã nội bộ."),
        };
    }

    private static List<Suggestion> ask(SampleIndex index, String typed, Set<String> withheld, int limit)
            throws IOException {
        return new Completion(BoxWords.of(typed), withheld).of(index.suggestions(), limit);
    }

    private static List<String> texts(SampleIndex index, String typed) throws IOException {
        return ask(index, typed, Set.of(), 8).stream().map(Suggestion::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "die, Điều lệ Đảng",
        "dieu le d, Điều lệ Đảng",
        "ĐIỀU LỆ, Điều lệ Đảng",
        "lệ đảng, Điều lệ Đảng",
        "ki, Kiểm tra và kỷ luật của Đảng",
        "kĩ lu, Kiểm tra và kỷ luật của Đảng",
        "kỉ luật, Kiểm tra và kỷ luật của Đảng",
        "hoà giải, Hoà giải ở cơ sở",
        "hòa gi, Hoà giải ở cơ sở",
        "hoa giai, Hoà giải ở cơ sở",
        "21, Nghị quyết số 21-NQ/TW",
        "21-nq/t, Nghị quyết số 21-NQ/TW",
        "nq21, Nghị quyết số 21-NQ/TW",
        "NQ 21, Nghị quyết số 21-NQ/TW",
        "nq so 21, Nghị quyết số 21-NQ/TW",
        "nghi quyet 21, Nghị quyết số 21-NQ/TW",
        "nghị quyết số 021, Nghị quyết số 21-NQ/TW",
        "91/2015/q, Luật số 91/2015/QH13",
        "qh13, Luật số 91/2015/QH13",
        "tiêu chuẩn đ, Điều 1. Tiêu chuẩn đảng viên",
        "điều 1, Điều 1. Tiêu chuẩn đảng viên",
        "sinh ho, sinh hoạt chi bộ",
        "chi b, sinh hoạt chi bộ",
        "pham vi, Phạm vi điều chỉnh",
        // One letter wrong, missing, too many, swapped; in the last word only
        "sinh hoat chi bp, sinh hoạt chi bộ",
        "sinh hoatj, sinh hoạt chi bộ",
        "sinh haot, sinh hoạt chi bộ",
        "dieu lee, Điều lệ Đảng",
        "hoa giau, Hoà giải ở cơ sở",
        // The first words stand elsewhere in the text, or say what it is
        "khoa hoc chuyen doi, Phát triển khoa học và chuyển đổi số",
        "nghi quyet chuyen doi so, Phát triển khoa học và chuyển đổi số",
    })
    void theFirstIs(String typed, String text) throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            assertEquals(text, texts(index, typed).get(0));
        }
    }

    @Test
    void saysWhereItLeads() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            assertEquals(
                    List.of(Suggestion.number("f", "Xây dựng chỉnh đốn Đảng", "Nghị quyết số 21-NQ/TW")),
                    ask(index, "21", Set.of(), 8));
            assertEquals(
                    List.of(Suggestion.heading("a", "Điều lệ Đảng", "a1", "Điều 1. Tiêu chuẩn đảng viên")),
                    ask(index, "tieu chuan", Set.of(), 8));
            assertEquals(List.of(Suggestion.query("Phạm vi điều chỉnh")), ask(index, "pham vi", Set.of(), 8));
            assertEquals(List.of(Suggestion.work("g", "Bộ luật Dân sự")), ask(index, "dân sự", Set.of(), 8));
        }
    }

    @Test
    void accentsThatWereTypedComeFirst() throws IOException {
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("a", "Đảng"), SampleWork.of("b", "Đăng ký"), SampleWork.of("c", "Dâng hương và hoa"))) {
            assertEquals(List.of("Đảng", "Đăng ký", "Dâng hương và hoa"), texts(index, "đảng"));
            assertEquals("Đăng ký", texts(index, "đăng").get(0));
            assertEquals("Dâng hương và hoa", texts(index, "dâ").get(0));
            assertEquals(3, texts(index, "dang").size());
        }
    }

    @Test
    void theBeginningOfATitleComesBeforeItsMiddle() throws IOException {
        try (SampleIndex index = new SampleIndex(
                SampleWork.of("a", "Sổ tay chi bộ"),
                SampleWork.of("b", "Chi bộ trong doanh nghiệp ngoài khu vực nhà nước, những việc cần làm"))) {
            assertEquals("b", ask(index, "chi bo", Set.of(), 8).get(0).slug());
        }
    }

    @Test
    void onlyPublicWorksAreSuggestedAndOnlyTheyCountPhrases() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            for (String typed : List.of("nội bộ", "noi bo bi", "bí mật", "99", "kh 99", "mật mã", "mat ma noi")) {
                assertEquals(List.of(), ask(index, typed, Set.of(), 20), typed);
            }
            index.put(SampleWork.of("m2", "Mật mã nội bộ").forAudience(Audience.MEMBERS));
            index.put(SampleWork.of("m3", "Mật mã nội bộ").forAudience(Audience.MEMBERS));
            assertEquals(List.of(), texts(index, "mật mã"));
        }
    }

    @Test
    void whatIsWithheldIsNotShown() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            assertEquals(List.of(), ask(index, "dieu le", new HashSet<>(Set.of("a")), 8));
            assertEquals(List.of(), ask(index, "tieu chuan", new HashSet<>(Set.of("a")), 8));
            assertFalse(ask(index, "sinh hoat", new HashSet<>(Set.of("a")), 8).isEmpty());
        }
    }

    @Test
    void theManyDoNotHideTheFew() throws IOException {
        SampleWork[] works = IntStream.range(0, 60)
                .mapToObj(i ->
                        SampleWork.of("w" + i, "Chi bộ số " + i).section("s", "Chi bộ làm việc thứ " + i, "Chi bộ."))
                .toArray(SampleWork[]::new);
        try (SampleIndex index = new SampleIndex()) {
            index.put(works);
            List<Suggestion> found = ask(index, "chi", Set.of(), 6);
            assertEquals(6, found.size());
            for (SuggestionKind kind : List.of(SuggestionKind.QUERY, SuggestionKind.WORK, SuggestionKind.HEADING)) {
                assertTrue(found.stream().anyMatch(each -> each.kind() == kind), found::toString);
            }
            assertEquals(20, ask(index, "chi", Set.of(), 20).size());
        }
    }

    @Test
    void nothingTypedOrNothingLikeItGivesNothing() throws IOException {
        try (SampleIndex index = new SampleIndex(library())) {
            for (String typed : List.of("", " ", "…", "🙂", "((", "xyz", "zzzzzzzz dieu", "Привет", "漢字")) {
                assertEquals(List.of(), texts(index, typed), typed);
            }
        }
        try (SampleIndex index = new SampleIndex()) {
            assertEquals(List.of(), texts(index, "chi bo"));
        }
    }

    /** The tables give what looking at every title letter by letter gives. */
    @Test
    void findsExactlyTheTextsThatGoOn() throws IOException {
        Random random = new Random(3);
        String[] syllables = "an ban bang chi bo anh sang so bo la nam nan".split(" ");
        List<String> titles = IntStream.range(0, 300)
                .mapToObj(i -> IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(j -> syllables[random.nextInt(syllables.length)])
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow())
                .distinct()
                .toList();
        try (SampleIndex index = new SampleIndex()) {
            index.put(IntStream.range(0, titles.size())
                    .mapToObj(i -> SampleWork.of("t" + i, titles.get(i)))
                    .toArray(SampleWork[]::new));
            PrefixTable table =
                    Objects.requireNonNull(index.suggestions().tables().get(SuggestionKind.WORK));
            for (String prefix :
                    List.of("b", "ba", "ban", "ban b", "bo ch", "an an", "so bo la", "nan", "x", "chi bo s")) {
                byte[] bytes = BoxWords.of(prefix).bytes();
                PrefixTable.Range range = table.narrowed(table.all(), 0, bytes, 0, bytes.length);
                Set<String> found = new HashSet<>();
                table.visit(range, place -> found.add(table.entry(place).folded()) || true);
                Set<String> expected = new HashSet<>(titles.stream()
                        .filter(title -> (' ' + title.toLowerCase(Locale.ROOT)).contains(' ' + prefix))
                        .toList());
                assertEquals(expected, found, prefix);
            }
        }
    }

    @Test
    void hundredsOfEqualTextsAreNoTrouble() throws IOException {
        try (SampleIndex index = new SampleIndex()) {
            index.put(IntStream.range(0, 600)
                    .mapToObj(i -> SampleWork.of("w" + i, "Thưởng").section("s", "Tách hộ", "Một lời."))
                    .toArray(SampleWork[]::new));
            assertEquals(20, ask(index, "thuong", Set.of(), 20).size());
            assertEquals(List.of("Tách hộ"), texts(index, "tach ho"));
        }
    }

    @Test
    void theHeaviestComeInTheirOrder() {
        int[] weights = new Random(5).ints(100, 0, 20).toArray();
        int[] seen = new int[60];
        int[] count = {0};
        new Heaviest(weights).visit(20, 80, place -> {
            seen[count[0]++] = weights[place];
            return true;
        });
        int[] expected = IntStream.range(20, 80)
                .map(i -> -weights[i])
                .sorted()
                .map(i -> -i)
                .toArray();
        assertEquals(60, count[0]);
        assertTrue(Arrays.equals(expected, seen));
    }
}
