package vn.sotay.publishing.desk;

/** Examples for the contract; short, but in the exact form of the answers. */
public final class DraftExamples {
    static final String ID = "7d9f1b52-3c60-4e0c-9a53-0f6f5c1d2e3a";
    static final String IMAGE = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    static final String COMMENT_ID = "1c0a6f0e-52b7-4d3b-8f6e-6a2f7d1e9b04";
    static final String TAG = "\"v3\"";
    static final String SLUG = "quy-dinh-37-qd-tw-2021-10-25";
    static final String TITLE = "Quy định về những điều đảng viên không được làm";

    private static final String HEAD = "{\"id\":\"" + ID + "\",\"state\":\"";
    private static final String REST = "\",\"version\":3,\"work\":\"" + SLUG + "\",\"title\":\"" + TITLE
            + "\",\"newWork\":true,\"step\":2,\"openedBy\":\"bien.tap\",\"openedAt\":\"2026-11-22T01:00:00Z\","
            + "\"lastEditor\":\"bien.tap\",\"changedAt\":\"2026-11-22T01:30:00Z\"";

    static final String SUMMARY = HEAD + "draft" + REST + "}";
    static final String IN_REVIEW = HEAD + "inReview" + REST + "}";
    static final String APPROVED = HEAD + "approved" + REST + ",\"approvedBy\":\"nguoi.duyet\"}";
    static final String SCHEDULED =
            HEAD + "scheduled" + REST + ",\"approvedBy\":\"nguoi.duyet\",\"publishAt\":\"2026-12-01T00:00:00Z\"}";
    static final String PUBLISHED = HEAD + "published" + REST
            + ",\"approvedBy\":\"nguoi.duyet\",\"edition\":1,\"revision\":42,"
            + "\"publishedAt\":\"2026-11-22T03:00:00Z\",\"publishedBy\":\"nguoi.duyet\"}";

    static final String DRAFTS = "{\"items\":[" + SUMMARY + "],\"total\":1}";

    private static final String METADATA =
            "\"metadata\":{\"slug\":\"" + SLUG + "\",\"kind\":\"regulation\",\"title\":\"" + TITLE
                    + "\",\"number\":\"37-QĐ/TW\",\"issued\":\"2021-10-25\"}";
    private static final String BODY = "\"body\":\"# Điều 1. Phạm vi\\n\\nNội dung.\"";

    static final String NEW = "{" + METADATA + "," + BODY + "}";
    static final String EXISTING = "{\"work\":\"" + SLUG + "\"}";
    /** A draft with its contents. */
    public static final String CONTENTS = "{\"draft\":" + SUMMARY + "," + METADATA + "," + BODY + "}";

    static final String PATCH = "{\"metadata\":{\"effective\":\"2021-10-25\"}}";

    private static final String STEP =
            "{\"number\":2,\"kind\":\"saved\",\"by\":\"bien.tap\",\"at\":\"2026-11-22T01:30:00Z\",\"characters\":28}";
    static final String STEPS = "{\"items\":[" + STEP + "],\"total\":2}";
    static final String STEP_CONTENTS = "{\"step\":" + STEP + "," + METADATA + "," + BODY + "}";

    static final String COMMENT_REQUEST =
            "{\"anchor\":\"dieu-1\",\"quote\":\"Nội dung\"," + "\"text\":\"Ghi rõ đối tượng áp dụng.\"}";
    static final String COMMENT = "{\"id\":\"" + COMMENT_ID + "\",\"anchor\":\"dieu-1\",\"quote\":\"Nội dung\","
            + "\"text\":\"Ghi rõ đối tượng áp dụng.\",\"by\":\"nguoi.duyet\",\"at\":\"2026-11-22T01:40:00Z\"}";
    static final String COMMENTS = "{\"items\":[" + COMMENT + "],\"total\":1}";
    static final String CHANGES = "{\"comments\":[" + COMMENT_REQUEST + "]}";
    static final String SCHEDULE = "{\"at\":\"2026-12-01T00:00:00Z\"}";

    static final String PREVIEW = "{\"sections\":[{\"anchor\":\"dieu-1\",\"heading\":\"Điều 1. Phạm vi\",\"level\":1,"
            + "\"html\":\"<p>Nội dung.</p>\"}]}";
    static final String PREFLIGHT =
            "{\"errors\":0,\"warnings\":0,\"notes\":1,\"sections\":1,\"size\":36,\"compressed\":56,"
                    + "\"points\":[{\"code\":\"sources-missing\",\"severity\":\"note\",\"field\":\"metadata.sources\","
                    + "\"message\":\"says nowhere where the data was seen\"}]}";

    static final String STRUCTURE =
            "{\"operations\":[{\"op\":\"split\",\"line\":3},{\"op\":\"merge\",\"anchor\":\"noi-dung\"}]}";
    static final String OUTLINE =
            "{\"draft\":" + SUMMARY + ",\"sections\":[{\"anchor\":\"dieu-1\",\"heading\":\"Điều 1. Phạm vi\","
                    + "\"level\":1,\"written\":1,\"line\":1,\"words\":2,\"firstLine\":\"Nội dung.\"}]}";

    private DraftExamples() {}
}
