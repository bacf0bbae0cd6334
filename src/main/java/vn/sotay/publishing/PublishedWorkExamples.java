package vn.sotay.publishing;

/** Examples for the contract. */
final class PublishedWorkExamples {
    static final String PUBLISHED_WORK = """
            {"slug":"nghi-quyet-21-nq-tw-2022-06-16",\
            "title":"Về tăng cường củng cố, xây dựng tổ chức cơ sở đảng","audience":"public",\
            "aliases":["nghi-quyet-21"]}""";

    static final String ALIAS = "{\"alias\":\"nghi-quyet-21\"}";

    static final String WITHDRAWAL = """
            {"reason":"Nội dung có sai sót; xin đọc bản mới.",\
            "replacement":"chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky"}""";

    static final String TOMBSTONE = """
            {"slug":"so-tay-cu","title":"Sổ tay nghiệp vụ (bản cũ)",\
            "reason":"Nội dung có sai sót; xin đọc bản mới.",\
            "replacement":"chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky","withdrawnAt":"2026-11-20T02:00:00Z"}""";

    private PublishedWorkExamples() {}
}
