package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What may be typed into a search box by people, machines and people who mean no good; the same on every run. */
final class RoughWords {
    private RoughWords() {}

    static List<String> all() {
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
                "a\u00A0b",
                "họ\u0323p",
                "\u202A\u202B\u202C\u202D\u2066\u2067chi\u2069",
                "chi\u0000bộ",
                "chi\uD83Dbộ",
                "fuzzy~0.5 AND (title:x OR NOT y)^4",
                "span([a, b], 2, true)",
                "<em>chi</em>",
                "%ED%A0%80",
                "\\p{L}+|.*(.*)*",
                "ĐẢNG\u0130",
                "ᏣᎳᎩ",
                "\uFFFE\uFFFF",
                "א\u05B0ב"));
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
}
