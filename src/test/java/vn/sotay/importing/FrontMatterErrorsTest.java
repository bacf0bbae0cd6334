package vn.sotay.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that an author can make is named with its line and with what would be right. */
class FrontMatterErrorsTest {
    private static final String START = "---\nslug: x\nkind: law\ntitle: T\n";

    /** A mistake in lines that follow slug, kind and title, so in line 5 or later. */
    private static Arguments key(String lines, int line, String message) {
        return Arguments.of(START + lines + "\n---\n", line, message);
    }

    private static Arguments file(String text, int line, String message) {
        return Arguments.of(text, line, message);
    }

    static Stream<Arguments> mistakes() {
        String long501 = "ệ".repeat(501);
        return Stream.of(
                // The frame.
                file("", 1, "must begin with front matter"),
                file("# Chỉ có chữ\n", 1, "must begin with front matter"),
                file("\n---\nslug: x\n---\n", 1, "must begin with front matter"),
                file("----\nslug: x\n----\n", 1, "must begin with front matter"),
                file("---\nslug: x\nkind: law\ntitle: T\n", 1, "not closed by a line '---'"),
                file("---\n---\n", 1, "must be a mapping"),
                file("---\n- slug: x\n---\n", 1, "must be a mapping"),
                file("---\njust words\n---\n", 1, "must be a mapping"),
                // Keys.
                key("titel: T", 5, "unknown key 'titel'; did you mean 'title'?"),
                key("Issuer: A", 5, "unknown key 'Issuer'; did you mean 'issuer'?"),
                key("year: 2020\nshelfs: [a]", 6, "unknown key 'shelfs'; did you mean 'shelves'?"),
                key("loại: luật", 5, "unknown key 'loại'"),
                key("<<: {number: a}", 5, "unknown key '<<'"),
                key("? [a, b]\n: c", 5, "a key must be a word, not a list"),
                key("title: U", 5, "the key 'title' is given twice"),
                file("---\nkind: law\ntitle: T\n---\n", 1, "the key 'slug' is missing"),
                file("---\nslug: x\ntitle: T\n---\n", 1, "the key 'kind' is missing"),
                file("---\nslug: x\nkind: law\n---\n", 1, "the key 'title' is missing"),
                // Types.
                file("---\nslug: x\nkind: law\ntitle: [T]\n---\n", 4, "'title' must be text, not a list"),
                key("issuer: {name: A}", 5, "'issuer' must be text, not a mapping"),
                key("number:", 5, "'number' has no value"),
                key("number: ~", 5, "'number' has no value"),
                key("number: yes", 5, "'number' must be text; put yes in quotes"),
                key("number: ''", 5, "'number' must not be blank"),
                file("---\nslug: x\nkind: law\ntitle: \"  \"\n---\n", 4, "'title' must not be blank"),
                file("---\nslug: x\nkind: law\ntitle: " + long501 + "\n---\n", 4, "at most 500 characters"),
                key("creators: {a: b}", 5, "'creators' must be text, not a mapping"),
                key("creators: [A, [B]]", 5, "'creators' must be text, not a list"),
                key("topics:\n  - A\n  - B\n  - A", 8, "'topics' names 'A' twice"),
                key("issuer: \"A\\u0000B\"", 5, "must not hold control characters"),
                key("issuer: \"A\\uD800B\"", 5, "must not hold control characters or broken"),
                // Slugs and terms.
                file("---\nslug: X_y\nkind: law\ntitle: T\n---\n", 2, "'slug' must be a-z and 0-9"),
                file("---\nslug: a--b\nkind: law\ntitle: T\n---\n", 2, "'slug' must be a-z and 0-9"),
                file("---\nslug: điều-lệ\nkind: law\ntitle: T\n---\n", 2, "'slug' must be a-z and 0-9"),
                file("---\nslug: x\nkind: nghị quyết\ntitle: T\n---\n", 3, "allowed are resolution, regulation"),
                key("evidence: strong", 5, "allowed are corroborated, single, weak"),
                key("coverage: all", 5, "allowed are record, introduction, guide, full"),
                key("coverage: full", 5, "'coverage' is full, but there is no text"),
                file(START + "coverage: record\n---\n\nChữ.\n", 5, "'coverage' is record, but there is a text"),
                key("language: tiếng Việt", 5, "'language' must be a language tag"),
                // Dates and numbers.
                key("issued: 2022-02-30", 5, "'issued': '2022-02-30' is not in the calendar"),
                key("issued: \"2022-13\"", 5, "'issued': '2022-13' is not in the calendar"),
                key("issued: 16/6/2022", 5, "'issued': '16/6/2022' is not a date (YYYY"),
                key("issued: 2022-6-16", 5, "'issued': '2022-6-16' is not a date"),
                key("issued: 2022-06-16T10:00:00Z", 5, "is not a date"),
                key("effective: 1799", 5, "the year of 1799 is not within 1800 to 2100"),
                key("effective: 2101-01-01", 5, "the year of 2101-01-01 is not within 1800 to 2100"),
                key("year: năm 2020", 5, "'year' must be a whole number from 1800 to 2100"),
                key("year: 20.5", 5, "'year' must be a whole number"),
                key("year: 02020", 5, "'year' must be a whole number"),
                key("year: 12020", 5, "'year' must be a whole number"),
                key("year: [2020]", 5, "'year' must be a whole number"),
                // Status.
                key("status: valid", 5, "allowed are inForce, partlyInForce, replaced, expired, unknown"),
                key("status: {asOf: \"2020\", source: A}", 5, "the key 'value' is missing"),
                key("status:\n  value: replaced\n  asof: \"2020\"", 7, "unknown key 'asof'; did you mean 'asOf'?"),
                key("status:\n  value: replaced\n  asOf: hôm nay", 7, "'asOf': 'hôm nay' is not a date"),
                key("status: [replaced]", 5, "'status' must be text, not a list"),
                // Shelves.
                key("shelves: a", 5, "'shelves' must be a list, not a single value"),
                key("shelves:", 5, "'shelves' has no value"),
                key("shelves:\n  - a\n  - a", 7, "'shelves' names 'a' twice"),
                key("shelves:\n  - {position: 1}", 6, "the key 'slug' is missing"),
                key("shelves:\n  - {slug: a, position: -1}", 6, "'position' must be a whole number"),
                // Relations.
                key("relations: {type: cites, to: a}", 5, "'relations' must be a list, not a mapping"),
                key("relations:\n  - a", 6, "'relations' must be a mapping of type, to"),
                key("relations:\n  - {to: a}", 6, "the key 'type' is missing"),
                key("relations:\n  - {type: cites}", 6, "either 'to', a work of the library, or 'label'"),
                key("relations:\n  - {type: cites, to: a, label: A}", 6, "either 'to', a work"),
                key("relations:\n  - {type: revokes, to: a}", 6, "allowed are replaces, amends, guides"),
                key("relations:\n  - type: cites\n    to: x", 7, "cannot be related to itself"),
                key("relations:\n  - {type: cites, to: a}\n  - {type: cites, to: a}", 7, "to 'a' is given twice"),
                key(
                        "relations:\n  - {type: cites, to: a, partial: true}",
                        6,
                        "only a relation 'replaces' can be partial"),
                key("relations:\n  - {type: cites, to: a, date: nay}", 6, "'date': 'nay' is not a date"),
                // Audience.
                key("audience: memebrs", 5, "allowed are public, members, or a list of committees"),
                key("audience: [members, a]", 5, "not a mixture"),
                key("audience: []", 5, "'audience' names no committee"),
                key("audience: [Đảng bộ A]", 5, "must name committees by their slugs"),
                key("audience: {a: b}", 5, "'audience' must be text, not a mapping"),
                // Sources.
                key("sources: http://a.vn", 5, "'sources' must be a list"),
                key("sources:\n  - {url: \"http://a.vn\"}", 6, "the key 'title' is missing"),
                key("sources:\n  - {title: A, url: \"javascript:alert(1)\"}", 6, "begins with http:// or https://"),
                key("sources:\n  - {title: A, url: \"https:///x\"}", 6, "begins with http:// or https://"),
                key("sources:\n  - ftp://a.vn/x", 6, "begins with http:// or https://"),
                key("sources:\n  - {title: A, official: \"true\"}", 6, "'official' must be true or false"),
                key("sources:\n  - [A]", 6, "'sources' must be a mapping of title, url, official"),
                // YAML itself.
                key("issuer: \"A", 6, "not valid YAML"),
                key("issuer: A: B", 5, "not valid YAML: mapping values are not allowed here"),
                key("topics: [A, B", 6, "not valid YAML"),
                key("\tissuer: A", 5, "not valid YAML"),
                key("issuer: *nobody", 5, "not valid YAML: found undefined alias nobody"),
                key("issuer: @A", 5, "not valid YAML"),
                key("issuer: A\u2028B", 5, "Unicode line or paragraph separator"),
                key("issuer: A\uFFFEB", 5, "the character U+FFFE is not allowed"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheLineAndWhatWouldBeRight(String text, int line, String message) {
        Reading reading = Reading.of(text);

        assertEquals(1, reading.errors().size(), () -> "one error, not " + reading.errors());
        ImportError error = reading.errors().get(0);
        assertEquals("works/x.md", error.file());
        assertEquals(line, error.line(), error::toString);
        assertTrue(error.message().contains(message), error::toString);
        assertTrue(error.message().length() < 400, "the message is short enough to be read");
        assertNull(reading.metadata(), "never half a work");
    }

    @Test
    void namesAllMistakesOfAFileAtOnce() {
        String text = "---\nslug: x\nkind: lwa\ntitel: T\nissued: nay\nshelves: a\nyear: 1\n---\n";

        List<Integer> lines = Reading.of(text).errors().stream()
                .sorted()
                .map(ImportError::line)
                .toList();

        assertEquals(List.of(1, 3, 4, 5, 6, 7), lines);
    }
}
