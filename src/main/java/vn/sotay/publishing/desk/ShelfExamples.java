package vn.sotay.publishing.desk;

/** Examples for the contract; short, but in the exact form of the answers. */
final class ShelfExamples {
    static final String SLUG = "chi-bo-dien-tu";
    static final String WORK = "nghi-quyet-21-nq-tw-2022-06-16";
    static final String TAG = "\"3f9a1c5e7b2d4680a1c3e5f708192a3b\"";
    private static final String GUIDE = "chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky";

    static final String NEW = "{\"slug\":\"chi-bo-dien-tu\",\"title\":\"Chi bộ điện tử\"}";
    static final String PATCH = "{\"description\":\"Tài liệu cho công việc của chi bộ.\"}";
    static final String PLACE = "{\"after\":\"" + GUIDE + "\"}";
    static final String WORKS_ORDER = "{\"works\":[\"" + GUIDE + "\",\"" + WORK + "\"]}";
    static final String SHELVES_ORDER = "{\"shelves\":[\"chi-bo-dien-tu\"]}";

    static final String LIST = "{\"items\":[{\"slug\":\"chi-bo-dien-tu\",\"title\":\"Chi bộ điện tử\","
            + "\"description\":\"Tài liệu cho công việc của chi bộ.\",\"order\":1,\"works\":64}],\"total\":1}";

    private static final String HEAD = "{\"slug\":\"chi-bo-dien-tu\",\"title\":\"Chi bộ điện tử\","
            + "\"description\":\"Tài liệu cho công việc của chi bộ.\",\"order\":1,\"works\":[";

    static final String EMPTY = HEAD + "]}";
    static final String SHELF = HEAD + "{\"slug\":\"" + GUIDE
            + "\",\"title\":\"Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ\",\"audience\":\"public\","
            + "\"byHand\":true,\"stated\":true}]}";

    private ShelfExamples() {}
}
