package vn.sotay.catalog;

/** Examples for the contract; short, but in the exact form of the answers. */
final class Examples {
    static final String SLUG = "nghi-quyet-21-nq-tw-2022-06-16";
    static final String GUIDE = "chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky";
    static final String ANCHOR = "truoc-buoi-hop";
    static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    static final String COVER = "/api/v1/works/nghi-quyet-21-nq-tw-2022-06-16/cover?size=";
    static final String DRAWING = "/api/v1/works/nghi-quyet-21-nq-tw-2022-06-16/cover.svg";
    private static final String COVER_BODY = "{\"small\":\"" + COVER + "small\",\"medium\":\"" + COVER
            + "medium\",\"large\":\"" + COVER + "large\",\"drawing\":\"" + DRAWING
            + "\",\"width\":320,\"height\":480,\"alt\":\"Bìa nghị quyết 21-NQ/TW\"}";

    static final String SHELVES = """
            {"items":[{"slug":"chi-bo-dien-tu","title":"Chi bộ điện tử",\
            "description":"Sách, văn bản và tài liệu thực hành cho công việc của chi bộ.","workCount":64}],"total":1}""";

    private static final String SUMMARY = """
            {"slug":"nghi-quyet-21-nq-tw-2022-06-16","kind":"resolution",\
            "title":"Về tăng cường củng cố, xây dựng tổ chức cơ sở đảng và nâng cao chất lượng đội ngũ đảng viên \
            trong giai đoạn mới","number":"21-NQ/TW","issuer":"Ban Chấp hành Trung ương","issued":"2022-06-16",\
            "year":2022,"status":"unknown","topics":["Tổ chức cơ sở đảng, sinh hoạt chi bộ"],\
            "coverage":"introduction","label":"Bài giới thiệu do thư viện này biên soạn, không phải văn bản chính thức.",\
            "evidence":"corroborated","cover":""" + COVER_BODY + "}";

    static final String WORKS = "{\"items\":[" + SUMMARY + "],\"next\":\"AQ3kXr9c\",\"total\":38}";

    private static final String EDITION_BODY = """
            {"number":1,"title":"Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ",\
            "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "publishedAt":"2026-11-01T02:00:00Z","sections":1,"words":310,"size":2048}""";

    private static final String TOC = "[{\"anchor\":\"truoc-buoi-hop\",\"heading\":\"Trước buổi họp\",\"level\":1,"
            + "\"content\":\"" + HASH + "\",\"size\":2048}]";

    static final String EDITIONS = "{\"items\":[" + EDITION_BODY + "],\"total\":1}";

    static final String EDITION =
            "{\"slug\":\"" + GUIDE + "\",\"current\":true,\"edition\":" + EDITION_BODY + ",\"toc\":" + TOC + "}";

    static final String WORK = "{\"slug\":\"" + GUIDE + "\",\"kind\":\"material\","
            + "\"title\":\"Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ\",\"status\":{\"value\":\"unknown\"},"
            + "\"creators\":[],\"language\":\"vi\","
            + "\"shelves\":[{\"slug\":\"chi-bo-dien-tu\",\"title\":\"Chi bộ điện tử\"}],"
            + "\"topics\":[\"Sinh hoạt chi bộ\"],\"coverage\":\"guide\","
            + "\"label\":\"Tài liệu thực hành do thư viện này biên soạn, không phải văn bản chính thức.\","
            + "\"sources\":[],\"edition\":" + EDITION_BODY + ",\"toc\":" + TOC + ",\"relations\":["
            + "{\"type\":\"cites\",\"incoming\":false,\"slug\":\"" + SLUG + "\",\"title\":\"Về tăng cường củng cố, xây"
            + " dựng tổ chức cơ sở đảng và nâng cao chất lượng đội ngũ đảng viên trong giai đoạn mới\","
            + "\"kind\":\"resolution\",\"number\":\"21-NQ/TW\",\"issued\":\"2022-06-16\",\"status\":\"unknown\"}],"
            + "\"cover\":" + COVER_BODY + ",\"changedAt\":\"2026-11-01T02:00:00Z\"}";

    static final String SECTION = "{\"slug\":\"" + GUIDE + "\",\"title\":\"Chuẩn bị một buổi sinh hoạt chi bộ thường"
            + " kỳ\",\"edition\":1,\"anchor\":\"truoc-buoi-hop\",\"heading\":\"Trước buổi họp\",\"level\":1,"
            + "\"label\":\"Tài liệu thực hành do thư viện này biên soạn, không phải văn bản chính thức.\","
            + "\"content\":\"" + HASH + "\",\"html\":\"<p>Bí thư và phó bí thư thống nhất nội dung.</p>\","
            + "\"previous\":null,\"next\":{\"anchor\":\"trong-buoi-hop\",\"heading\":\"Trong buổi họp\"}}";

    static final String DIFFERENCE = "{\"slug\":\"" + GUIDE + "\",\"from\":" + EDITION_BODY + ",\"to\":"
            + EDITION_BODY + ",\"coarse\":false,\"sections\":["
            + "{\"state\":\"changed\",\"anchor\":\"truoc-buoi-hop\",\"heading\":\"Trước buổi họp\",\"level\":1,"
            + "\"moved\":false,\"coarse\":false,\"paragraphs\":[{\"state\":\"changed\",\"runs\":["
            + "{\"state\":\"kept\",\"text\":\"Chi bộ họp \"},{\"state\":\"deleted\",\"text\":\"một\"},"
            + "{\"state\":\"inserted\",\"text\":\"hai\"},{\"state\":\"kept\",\"text\":\" lần.\"}]}]}]}";

    private Examples() {}
}
