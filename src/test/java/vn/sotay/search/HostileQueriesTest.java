package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotay.audience.Audience;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.Violation;

/** Whatever is typed is either refused as a bad {@code q} or answered, and never reads another field than text. */
class HostileQueriesTest {
    private static SampleIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = new SampleIndex(
                SampleWork.of("cong-khai", "Tài liệu công khai *")
                        .section("a", "Mục", "Một hai ba, field:value AND OR."),
                SampleWork.of("noi-bo", "Tài liệu mật")
                        .forAudience(Audience.MEMBERS)
                        .section("a", "", "Bí mật."));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    static List<String> typed() {
        List<String> all = new ArrayList<>(List.of(
                "*",
                "?",
                "*:*",
                "a*",
                "*a",
                "te?t",
                "tài*",
                "slug:noi-bo",
                "audience:members",
                "text:*",
                "work:yes",
                "_exists_:text",
                "facet.kind:material",
                "title.exact:tài",
                "whole.number:1",
                "~",
                "tài~2",
                "\"tài liệu",
                "\"tài liệu\"~10",
                "(((",
                ")))",
                "((a AND b) OR",
                "AND",
                "OR",
                "NOT",
                "AND OR NOT",
                "+tài -liệu",
                "--",
                "[a TO z]",
                "{* TO *}",
                "[* TO",
                "tài^999999",
                "tài^",
                "^",
                "/.*/",
                "/(a+)+$/",
                "(a+)+$",
                "(x+x+)+y",
                "\\",
                "\\\\\\",
                "a\\",
                "\\u0041",
                "&&",
                "||",
                "!",
                "a && b || !c",
                "<script>alert(1)</script>",
                "'; drop table work; --",
                "' or '1'='1",
                "%00",
                "%s%s%n",
                "${jndi:ldap://x}",
                "{{7*7}}",
                "../../etc/passwd",
                "\u0000",
                "a\u0001b",
                "\uD800",
                "\uDFFF\uD800",
                "\uFEFF",
                "\u200B\u200D",
                "\u202Eđảng",
                "￿",
                "🙂🙂🙂",
                "👩‍👩‍👧‍👦 gia đình",
                "🇻🇳",
                "e\u0301\u0323\u0302\u031B\u0309",
                "a" + "\u0301".repeat(400),
                "ﷺ",
                "漢字かな交じり文",
                "Привет мир",
                "שלום",
                "ภาษาไทย",
                "ǅ ß ﬁ İ ı",
                "１２３",
                "²³¼",
                "𝐃𝐚𝐧𝐠",
                "\t\n\r",
                " ",
                "",
                "-",
                "_",
                ".",
                "...",
                "a.b.c.d",
                "1.2.3.4",
                "1,000,000",
                "0",
                "-1",
                "00000000000000000000",
                "999999999999999999999",
                "NaN",
                "null",
                "undefined",
                "true",
                "\u00A0",
                "a\u00A0b"));
        all.add("a".repeat(2_000));
        all.add("đ".repeat(2_000));
        all.add("a".repeat(2_001));
        all.add("a".repeat(10_000));
        all.add(words(500, 1));
        all.add(words(250, 2));
        all.add("tài liệu ".repeat(55));
        all.add(IntStream.range(0, 120).mapToObj(Integer::toString).collect(Collectors.joining("-")));
        all.add("1-".repeat(250));
        Random random = new Random(17);
        for (int i = 0; i < 40; i++) {
            all.add(random.ints(1 + random.nextInt(60), 0, 0x500)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
            all.add(random.ints(1 + random.nextInt(60), 0, Character.MAX_CODE_POINT + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        assertTrue(all.size() > 150);
        return all;
    }

    private static String words(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> Character.toString('a' + i % 26).repeat(length))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void isAnsweredOrRefused(String typed) throws IOException {
        SearchParameters parameters = new SearchParameters();
        parameters.q = typed;
        SearchQuery query;
        try {
            query = parameters.read(shelf -> true);
        } catch (ProblemException e) {
            assertEquals(
                    Set.of("q"), e.violations().stream().map(Violation::field).collect(Collectors.toSet()));
            return;
        }
        for (Grouping grouping : Grouping.values()) {
            Searcher.Found found = index.ask(SampleIndex.query(query.typed(), grouping));
            assertEquals(found.total(), found.items().size());
            assertTrue(
                    found.items().stream().allMatch(hit -> hit.slug().equals("cong-khai")),
                    () -> found.items().toString());
        }
    }
}
