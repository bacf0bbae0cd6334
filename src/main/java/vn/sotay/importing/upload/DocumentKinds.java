package vn.sotay.importing.upload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Kind;

/**
 * What documents call themselves, and the letters of their numbers (Guidance 36-HD/VPTW of 2018, Decree 30/2020/NĐ-CP). What
 * has no kind of its own in this library, or letters that stand for several, tell nothing.
 */
final class DocumentKinds {
    private static final Map<String, Kind> BY_NAME = new LinkedHashMap<>();
    private static final Map<String, Kind> BY_LETTERS = Map.ofEntries(
            Map.entry("NQ", Kind.RESOLUTION),
            Map.entry("CT", Kind.DIRECTIVE),
            Map.entry("KL", Kind.CONCLUSION),
            Map.entry("KH", Kind.PLAN),
            Map.entry("HD", Kind.GUIDANCE),
            Map.entry("TB", Kind.NOTICE),
            Map.entry("QC", Kind.RULES),
            // "QĐ" is a regulation as well as a decision.
            Map.entry("QĐI", Kind.REGULATION),
            Map.entry("NĐ", Kind.LAW),
            Map.entry("TT", Kind.LAW),
            Map.entry("TTLT", Kind.LAW));
    private static final Pattern LETTERS = Pattern.compile("^\\d+(?:/\\d{4})?[-/](\\p{Lu}+)(?:[-/].*|\\d*)$");

    static {
        BY_NAME.put("nghị quyết", Kind.RESOLUTION);
        BY_NAME.put("quy định", Kind.REGULATION);
        BY_NAME.put("quyết định", Kind.DECISION);
        BY_NAME.put("chỉ thị", Kind.DIRECTIVE);
        BY_NAME.put("kết luận", Kind.CONCLUSION);
        BY_NAME.put("kế hoạch", Kind.PLAN);
        BY_NAME.put("hướng dẫn", Kind.GUIDANCE);
        BY_NAME.put("thông báo", Kind.NOTICE);
        BY_NAME.put("điều lệ", Kind.CHARTER);
        BY_NAME.put("quy chế", Kind.RULES);
        BY_NAME.put("luật", Kind.LAW);
        BY_NAME.put("bộ luật", Kind.LAW);
        BY_NAME.put("pháp lệnh", Kind.LAW);
        BY_NAME.put("nghị định", Kind.LAW);
        BY_NAME.put("thông tư", Kind.LAW);
    }

    /** All names of types, also those of which there is no kind. */
    static final List<String> NAMES = java.util.stream.Stream.concat(
                    BY_NAME.keySet().stream(),
                    java.util.stream.Stream.of(
                            "chương trình", "báo cáo", "công văn", "thông tri", "quy trình", "đề án"))
            .toList();

    private DocumentKinds() {}

    /** What a type's name stands for, in small letters. */
    static @Nullable Kind named(String name) {
        return BY_NAME.get(name);
    }

    /** What the letters of a number stand for. */
    static @Nullable Kind numbered(@Nullable String number) {
        if (number == null) {
            return null;
        }
        if (number.matches("^\\d+/\\d{4}/QH\\d+$")) {
            // The National Assembly numbers laws and resolutions alike.
            return null;
        }
        Matcher letters = LETTERS.matcher(number.toUpperCase(Locale.ROOT));
        return letters.matches() ? BY_LETTERS.get(letters.group(1)) : null;
    }
}
