package vn.sotay.importing.upload;

/** Examples for the contract. */
final class BatchExamples {
    static final String BATCH = "c1a6f3de-2f1b-4f0e-8a53-9b7a4d5e6f70";
    static final String FILE = "5f0c1b8e-7d42-4a6b-9a57-2f4d0c3b1e60";
    private static final String HEAD = """
            {"id":"5f0c1b8e-7d42-4a6b-9a57-2f4d0c3b1e60","fileName":"quy-dinh-37.docx","size":48213,\
            "sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
            "receivedAt":"2026-03-01T08:30:00Z","state":\"""";
    static final String WAITING = HEAD + "waiting\"}";
    private static final String READY = HEAD + """
            ready","upload":"0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10",\
            "guess":{"kind":"regulation","title":"Quy định về những điều đảng viên không được làm","number":"37-QĐ/TW",\
            "issued":"2021-10-25","creators":[]},"warnings":0,"match":{"works":[{"slug":"quy-dinh-37-qd-tw-2021-10-25",\
            "title":"Quy định về những điều đảng viên không được làm","issued":"2021-10-25","certain":true,\
            "coverage":"record","version":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}],\
            "rivals":[]}}""";
    private static final String OPENED =
            "\"id\":\"" + BATCH + "\",\"openedBy\":\"bien.tap\",\"openedAt\":\"2026-03-01T08:30:00Z\"";
    static final String ANSWER = "{" + OPENED + ",\"counts\":{\"ready\":1},\"files\":[" + READY + "]}";
    static final String LIST = "{\"items\":[{" + OPENED + "}]}";
    static final String CONFIRM = "{\"files\":[{\"file\":\"" + FILE + "\",\"work\":\"quy-dinh-37-qd-tw-2021-10-25\","
            + "\"version\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}]}";
    static final String REPORT = "{\"drafts\":1,\"items\":[{\"file\":\"" + FILE
            + "\",\"draft\":\"7d9f1b52-3c60-4e0c-9a53-0f6f5c1d2e3a\",\"opened\":true}]}";

    private BatchExamples() {}
}
