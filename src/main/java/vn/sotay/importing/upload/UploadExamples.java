package vn.sotay.importing.upload;

/** Examples for the contract. */
final class UploadExamples {
    static final String FILE = "%PDF-1.7";
    private static final String UPLOAD = """
            {"id":"0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10","fileName":"quy-dinh-37.docx",\
            "mediaType":"application/vnd.openxmlformats-officedocument.wordprocessingml.document","size":48213,\
            "original":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
            "guess":{"kind":"regulation","title":"Quy định về những điều đảng viên không được làm","number":"37-QĐ/TW",\
            "issuer":"Ban chấp hành trung ương","issued":"2021-10-25","creators":[],"language":"vi"},\
            "match":"quy-dinh-37-qd-tw-2021-10-25","contents":[{"heading":"Điều 1. Phạm vi","level":1,"line":1}],\
            "notes":[],"tables":0,"images":[],"warnings":[],"uploadedBy":"bien.tap",\
            "uploadedAt":"2026-03-01T08:30:00Z\"""";
    static final String PROPOSAL = UPLOAD + "}";
    static final String WITH_TEXT = UPLOAD + ",\"markdown\":\"# Điều 1. Phạm vi\\n\\nNội dung.\\n\"}";

    private UploadExamples() {}
}
