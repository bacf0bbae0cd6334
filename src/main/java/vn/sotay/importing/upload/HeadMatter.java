package vn.sotay.importing.upload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;

/**
 * The first lines of a document in their usual form (Guidance 36-HD/VPTW of 2018 for Party documents, Decree 30/2020/NĐ-CP
 * for others): who issued it, number, place and date, the name of its type and its subject.
 */
final class HeadMatter {
    /** A page and a half. */
    private static final int LINES = 80;

    private static final int MAX_TITLE = 400;
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)\\bsố\\s*:?\\s*(\\d{1,5}(?:/\\d{4})?\\s?[-–/]\\s?\\p{Lu}[\\p{Lu}\\d]*(?:[-/]\\p{Lu}[\\p{Lu}\\d]*)*)");
    private static final Pattern DAY =
            Pattern.compile("(?iu)\\bngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})\\b");
    private static final List<String> TYPES = DocumentKinds.NAMES;
    private static final List<String> MOTTOES = List.of(
            "đảng cộng sản việt nam",
            "cộng hòa xã hội chủ nghĩa việt nam",
            "cộng hoà xã hội chủ nghĩa việt nam",
            "độc lập - tự do - hạnh phúc");

    private final List<String> lines = new ArrayList<>();

    /** Notes a line; those behind the head are forgotten. @throws Refusal when it is a mark of secrecy */
    void line(String text, String place) {
        if (lines.size() >= LINES || text.isBlank()) {
            return;
        }
        lines.add(text.strip());
        mark(text, place);
    }

    /** @throws Refusal when a line that stands on every page is a mark of secrecy */
    static void mark(String text, String place) {
        String mark = SecrecyMark.in(text);
        if (mark != null) {
            throw new Refusal(
                    Refusal.Reason.MARKED,
                    "The file is marked '" + mark + "' and is not for this library.",
                    place.isEmpty() ? "head" : "head, " + place);
        }
    }

    @Nullable
    String number() {
        for (String line : lines) {
            Matcher matcher = NUMBER.matcher(line);
            // "Căn cứ Quy định số 37-QĐ/TW" names another document.
            if (matcher.find() && matcher.start() <= 3) {
                return matcher.group(1).replaceAll("\\s", "").replace('–', '-');
            }
        }
        return null;
    }

    @Nullable
    PartialDate issued() {
        for (String line : lines) {
            Matcher matcher = DAY.matcher(line);
            String before = matcher.find() ? line.substring(0, matcher.start()) : null;
            if (before != null && (before.isBlank() || before.strip().endsWith(",")) && before.length() < 60) {
                try {
                    return new PartialDate(LocalDate.of(
                                    Integer.parseInt(matcher.group(3)),
                                    Integer.parseInt(matcher.group(2)),
                                    Integer.parseInt(matcher.group(1)))
                            .toString());
                } catch (DateTimeException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The first line in capitals that is no motto, if the document has the form at all. */
    @Nullable
    String issuer() {
        if (number() == null && issued() == null) {
            return null;
        }
        for (String line : lines.subList(0, Math.min(lines.size(), 12))) {
            for (String part : line.split("\\t| {3,}")) {
                String plain = part.replaceAll("^[\\s*_–-]+|[\\s*_–-]+$", "");
                if (isCapitals(plain)
                        && plain.length() > 5
                        && !MOTTOES.contains(plain.toLowerCase(Locale.ROOT))
                        && typeIn(plain) == null) {
                    return sentence(plain);
                }
            }
        }
        return null;
    }

    /** What the name of its type says it is, else the letters of its number; null where neither is certain. */
    @Nullable
    Kind kind() {
        for (String line : lines) {
            String type = typeIn(line);
            if (type != null && isCapitals(line)) {
                return DocumentKinds.named(type);
            }
        }
        return DocumentKinds.numbered(number());
    }

    /** The name of the type and what follows it in capitals or until a blank form line. */
    @Nullable
    String title() {
        for (int i = 0; i < lines.size(); i++) {
            String type = typeIn(lines.get(i));
            if (type == null || !isCapitals(lines.get(i))) {
                continue;
            }
            StringBuilder title = new StringBuilder(sentence(lines.get(i)));
            for (int j = i + 1; j < Math.min(i + 4, lines.size()) && isSubject(lines.get(j)); j++) {
                title.append(' ').append(lowerFirst(lines.get(j)));
            }
            return title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title.toString();
        }
        return null;
    }

    private static boolean isSubject(String line) {
        String low = line.toLowerCase(Locale.ROOT);
        return line.length() <= 250
                && line.codePoints().anyMatch(Character::isLetter)
                && !line.matches("(?U)^(?:[-–*_]+|\\d+[.)].*)$")
                && !low.startsWith("căn cứ")
                && !low.startsWith("- căn cứ")
                && !low.startsWith("kính gửi")
                && !vn.sotay.citation.Heading.parse(line).isStructural()
                && !line.matches("^[IVXLC]+\\s*[.\\-–)].*")
                && !line.endsWith(".")
                && !line.endsWith(";")
                && !line.endsWith(":");
    }

    private static @Nullable String typeIn(String line) {
        String low = line.replaceAll("[*_]", "").strip().toLowerCase(Locale.ROOT);
        return TYPES.stream()
                .filter(type -> low.equals(type) || low.startsWith(type + " "))
                .findFirst()
                .orElse(null);
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String lowerFirst(String line) {
        return isCapitals(line) ? line.toLowerCase(Locale.ROOT) : line;
    }

    private static String sentence(String capitals) {
        String low = capitals.toLowerCase(Locale.ROOT);
        return low.isEmpty() ? low : low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1);
    }
}
