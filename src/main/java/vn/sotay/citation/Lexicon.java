package vn.sotay.citation;

import static vn.sotay.citation.DocumentType.CIRCULAR;
import static vn.sotay.citation.DocumentType.CONCLUSION;
import static vn.sotay.citation.DocumentType.CONSOLIDATION;
import static vn.sotay.citation.DocumentType.DECISION;
import static vn.sotay.citation.DocumentType.DECREE;
import static vn.sotay.citation.DocumentType.DIRECTIVE;
import static vn.sotay.citation.DocumentType.GUIDANCE;
import static vn.sotay.citation.DocumentType.LAW;
import static vn.sotay.citation.DocumentType.LETTER;
import static vn.sotay.citation.DocumentType.NOTICE;
import static vn.sotay.citation.DocumentType.ORDINANCE;
import static vn.sotay.citation.DocumentType.PLAN;
import static vn.sotay.citation.DocumentType.PROPOSAL;
import static vn.sotay.citation.DocumentType.REGULATION;
import static vn.sotay.citation.DocumentType.REPORT;
import static vn.sotay.citation.DocumentType.RESOLUTION;
import static vn.sotay.citation.DocumentType.RULES;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of references, folded. Codes as in the forms of Party and State documents (Hướng dẫn 05-HD/VPTW, NĐ 30/2020). */
final class Lexicon {
    private static final Set<DocumentType> QD = EnumSet.of(REGULATION, DECISION);

    /** Names of types by their words, the longest first where one begins another. */
    private static final Map<String, Set<DocumentType>> NAMES = Map.ofEntries(
            Map.entry("nghi quyet", Set.of(RESOLUTION)),
            Map.entry("quy dinh", Set.of(REGULATION)),
            Map.entry("quyet dinh", Set.of(DECISION)),
            Map.entry("chi thi", Set.of(DIRECTIVE)),
            Map.entry("ket luan", Set.of(CONCLUSION)),
            Map.entry("ke hoach", Set.of(PLAN)),
            Map.entry("huong dan", Set.of(GUIDANCE)),
            Map.entry("thong bao", Set.of(NOTICE)),
            Map.entry("quy che", Set.of(RULES)),
            Map.entry("bo luat", Set.of(LAW)),
            Map.entry("luat", Set.of(LAW)),
            Map.entry("phap lenh", Set.of(ORDINANCE)),
            Map.entry("nghi dinh", Set.of(DECREE)),
            Map.entry("thong tu", Set.of(CIRCULAR)),
            Map.entry("bao cao", Set.of(REPORT)),
            Map.entry("cong van", Set.of(LETTER)),
            Map.entry("to trinh", Set.of(PROPOSAL)));

    /** What a symbol begins with. Telex leaves "dd" of a đ, VNI "d9". */
    private static final Map<String, Set<DocumentType>> CODES = Map.ofEntries(
            Map.entry("nq", Set.of(RESOLUTION)),
            Map.entry("qd", QD),
            Map.entry("qdd", QD),
            Map.entry("qdi", Set.of(REGULATION)),
            Map.entry("qddi", Set.of(REGULATION)),
            Map.entry("ct", Set.of(DIRECTIVE)),
            Map.entry("kl", Set.of(CONCLUSION)),
            Map.entry("kh", Set.of(PLAN)),
            Map.entry("hd", Set.of(GUIDANCE)),
            Map.entry("tb", Set.of(NOTICE)),
            Map.entry("qc", Set.of(RULES)),
            Map.entry("nd", Set.of(DECREE)),
            Map.entry("ndd", Set.of(DECREE)),
            Map.entry("tt", Set.of(CIRCULAR)),
            Map.entry("ttlt", Set.of(CIRCULAR)),
            Map.entry("vbhn", Set.of(CONSOLIDATION)),
            Map.entry("bc", Set.of(REPORT)),
            Map.entry("cv", Set.of(LETTER)),
            Map.entry("ttr", Set.of(PROPOSAL)));

    /** Codes that are part of no other word, so that a space may join them to a number. */
    private static final Set<String> CERTAIN = Set.of("nq", "qdi", "vbhn", "ttlt");

    /** What a symbol may end with, where no sign joins it; elsewhere anything short may. */
    private static final Set<String> ISSUERS = Set.of(
            "tw", "cp", "ttg", "duk", "dduk", "btctw", "ubkttw", "vptw", "btgtw", "bdvtw", "bnctw", "bcdtw", "btgdvtw",
            "ubnd", "hdnd", "vpqh", "vpcp", "vpctn", "bnv", "btc", "bca", "bqp", "bgddt", "byt", "bldtbxh", "btp",
            "btnmt", "bxd", "bct", "ttcp", "hdtp", "mttw", "tldd");

    /** Words that numbers count: what stands before one is no document's number. */
    private static final Set<String> COUNTED = Set.of(
            "nam", "lan", "ngay", "thang", "tuan", "gio", "phut", "tuoi", "trieu", "ty", "nghin", "ngan", "nguoi",
            "buoc", "loai", "cap", "diem", "dieu", "khoan", "nhom", "trang", "cau", "chuong", "muc", "bai", "viec", "y",
            "phan", "m", "km", "ha", "kg");

    private static final Set<String> COUNTED_PAIRS = Set.of(
            "truong hop",
            "van de",
            "noi dung",
            "nguyen tac",
            "nhiem vu",
            "giai phap",
            "hinh thuc",
            "tieu chi",
            "tieu chuan",
            "yeu cau",
            "bien phap",
            "can cu",
            "hanh vi",
            "dong chi",
            "chuc danh");

    private static final Set<String> CONTINUED =
            Set.of("cua", "ve", "tw", "trung", "bct", "bbt", "bch", "bchtw", "nq", "do", "khoa", "thay", "con", "het");

    private Lexicon() {}

    /**
     * A type as it stands somewhere.
     *
     * @param next the atom after it
     * @param name whether it is written in full
     */
    record Type(Set<DocumentType> types, int next, boolean name) {}

    static @Nullable Type typeAt(List<Atom> atoms, int at) {
        Atom first = atoms.get(at);
        if (first.isNumber()) {
            return null;
        }
        if (at + 1 < atoms.size() && atoms.get(at + 1).before() == ' ') {
            Set<DocumentType> named =
                    NAMES.get(first.folded() + ' ' + atoms.get(at + 1).folded());
            if (named != null) {
                return new Type(named, at + 2, true);
            }
        }
        Set<DocumentType> named = NAMES.get(first.folded());
        if (named != null) {
            return new Type(named, at + 1, true);
        }
        String code = codeAt(atoms, at);
        Set<DocumentType> coded = CODES.get(code);
        if (coded == null) {
            return null;
        }
        return new Type(coded, code.equals(first.folded()) ? at + 1 : at + 2, false);
    }

    /** The letters at a place as a code: VNI's "ND9" is one. */
    static String codeAt(List<Atom> atoms, int at) {
        String letters = atoms.get(at).folded();
        boolean stroke = letters.endsWith("d")
                && at + 1 < atoms.size()
                && atoms.get(at + 1).glued()
                && atoms.get(at + 1).is("9");
        return stroke ? letters + "d" : letters;
    }

    static @Nullable Set<DocumentType> code(String folded) {
        return CODES.get(folded);
    }

    /** Whether a code needs no sign to belong to a number. */
    static boolean isCertain(String code) {
        return CERTAIN.contains(code);
    }

    static boolean isIssuer(String folded) {
        return ISSUERS.contains(folded);
    }

    /** The issuer glued to a code, as in "nqtw"; null when it is no such word. */
    static @Nullable String issuerAfter(String word, int codeLength) {
        if (word.length() <= codeLength || !CODES.containsKey(word.substring(0, codeLength))) {
            return null;
        }
        String issuer = word.substring(codeLength);
        return ISSUERS.contains(issuer) ? issuer : null;
    }

    /** Whether a number before this place counts what stands there. */
    static boolean isCounted(List<Atom> atoms, int at) {
        String first = atoms.get(at).folded();
        return COUNTED.contains(first)
                || (at + 1 < atoms.size()
                        && COUNTED_PAIRS.contains(
                                first + ' ' + atoms.get(at + 1).folded()));
    }

    /** A word that goes on about a document whose number has been given. */
    static boolean continues(String folded) {
        return CONTINUED.contains(folded);
    }

    /** The one way of writing a code: Telex's "qdd" is "qd". */
    static String plain(String part) {
        return part.replace("dd", "d");
    }
}
