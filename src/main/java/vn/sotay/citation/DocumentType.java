package vn.sotay.citation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reference calls a document. Finer than a library's kinds where the symbols of numbers are. */
public enum DocumentType {
    /** Nghị quyết. */
    RESOLUTION("nq"),
    /** Quy định. */
    REGULATION("qd"),
    /** Quyết định. */
    DECISION("qd"),
    /** Chỉ thị. */
    DIRECTIVE("ct"),
    /** Kết luận. */
    CONCLUSION("kl"),
    /** Kế hoạch. */
    PLAN("kh"),
    /** Hướng dẫn. */
    GUIDANCE("hd"),
    /** Thông báo. */
    NOTICE("tb"),
    /** Quy chế. */
    RULES("qc"),
    /** Luật, bộ luật. */
    LAW("qh"),
    /** Pháp lệnh. */
    ORDINANCE("ubtvqh"),
    /** Nghị định. */
    DECREE("nd"),
    /** Thông tư. */
    CIRCULAR("tt"),
    /** Văn bản hợp nhất. */
    CONSOLIDATION("vbhn"),
    /** Báo cáo. */
    REPORT("bc"),
    /** Công văn. */
    LETTER("cv"),
    /** Tờ trình. */
    PROPOSAL("ttr");

    private final String code;

    DocumentType(String code) {
        this.code = code;
    }

    /** How the symbol of its numbers begins, folded: "nq" of 21-NQ/TW; two types may share one. */
    public String code() {
        return code;
    }

    /** Its name in answers, as in {@code resolution}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a title calls the document with its first words: "Nghị định về …" is a decree. */
    public static Optional<DocumentType> named(String title) {
        List<Atom> atoms = Atom.of(title.substring(0, Math.min(title.length(), 40)));
        Lexicon.Type type = atoms.isEmpty() ? null : Lexicon.typeAt(atoms, 0);
        return type == null || !type.name()
                ? Optional.empty()
                : type.types().stream().findFirst();
    }
}
