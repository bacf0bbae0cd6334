package vn.sotay.sync;

/** Examples in the contract. */
final class SyncExamples {
    static final String TOKEN = "AQEAAAAAAAADLAAAAAAAAABjH9w1Yx2mQbT7vV3mCq0sZQyE1rJ8uNfK";

    static final String PAGE = """
            {"changes":[
            {"type":"shelf","slug":"chi-bo-dien-tu","shelf":{"title":"Chi bộ điện tử",
            "description":"Sách, văn bản và tài liệu thực hành cho công việc của chi bộ.","order":2}},
            {"type":"work","slug":"chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky","work":{"kind":"material",
            "title":"Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ","status":{"value":"unknown"},"language":"vi",
            "shelves":[{"slug":"chi-bo-dien-tu","position":1}],"coverage":"guide",
            "edition":{"number":1,"hash":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "manifest":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "publishedAt":"2026-01-05T02:00:00.120Z","words":640},
            "toc":[{"anchor":"truoc-buoi-hop","heading":"Trước buổi họp","level":1,
            "content":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":2048}]}},
            {"type":"withdrawn","slug":"so-tay-cu","tombstone":{"slug":"so-tay-cu",
            "title":"Sổ tay nghiệp vụ (bản cũ)","reason":"Nội dung có sai sót; xin đọc bản mới.",
            "replacement":"chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky","withdrawnAt":"2026-02-01T02:00:00Z"}},
            {"type":"noLongerVisible","slug":"ke-hoach-noi-bo"}],
            "token":"AQEAAAAAAAADLAAAAAAAAABjH9w1Yx2mQbT7vV3mCq0sZQyE1rJ8uNfK","pollAfter":900,"spread":900}""";

    static final String RESTART = """
            {"type":"urn:sotay:problem:sync-restart","title":"Start the sync again","status":410,
            "detail":"The token is not one that this service gave out. Start again without one, at /api/v1/changes.",
            "instance":"/api/v1/changes","restart":"/api/v1/changes"}""";

    private SyncExamples() {}
}
