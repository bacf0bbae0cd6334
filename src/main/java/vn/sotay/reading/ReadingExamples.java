package vn.sotay.reading;

/** Examples of the contract. */
final class ReadingExamples {
    static final String FIRST = "{\"client\":\"5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11\"}";

    static final String REQUEST = """
            {"client":"5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11","token":"AQAAAAAAAAApXvPqk0s1tTqvM3bJ4x5T0w7v2mYc8kq1",
            "operations":[
            {"id":"0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a01","base":0,"put":{"kind":"note",
            "id":"7f1e0d52-4b7c-4a63-9a0e-8a6a7f0c21aa","work":"dieu-le-dang","title":"Điều lệ Đảng",
            "text":"Hỏi lại chi ủy về điểm này.","colour":"yellow","tags":["học tập"],
            "target":{"edition":2,"anchor":"dieu-5","progression":0.41,
            "quote":{"exact":"tổ chức cơ sở đảng","prefix":"chi bộ là ","suffix":" và là"}}}},
            {"id":"0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a03","base":38,"delete":"1d2e3f40-1111-4a63-9a0e-8a6a7f0c21cc"},
            {"id":"0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a04","seq":17,"put":{"kind":"progress","work":"dieu-le-dang",
            "place":{"edition":2,"anchor":"dieu-7","progression":0.2,"totalProgression":0.44}}},
            {"id":"0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a05","put":{"kind":"settings",
            "values":{"theme":"dark","fontScale":1.2}}}]}""";

    static final String ANSWER = """
            {"results":[
            {"id":"0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a01","outcome":"applied","version":42},
            {"id":"0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a03","outcome":"kept","version":40},
            {"id":"0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a04","outcome":"applied","version":43,"seq":17},
            {"id":"0b5c1b1e-3f68-4a55-8a0c-1d7b8e1f9a05","outcome":"refused","problem":{"code":"invalid",
            "field":"put.values.theme","message":"must be one of light, dark, sepia, contrast, system"}}],
            "items":[{"id":"1d2e3f40-1111-4a63-9a0e-8a6a7f0c21cc","kind":"bookmark","version":40,"work":"dieu-le-dang",
            "colour":"green","target":{"edition":2,"anchor":"dieu-5"},
            "placement":{"state":"exact","edition":3,"anchor":"dieu-6"}}],
            "token":"AQAAAAAAAAArXvPqk0s1tTqvM3bJ4x5T0w7v2mYc8kq1"}""";

    static final String NOTES = """
            {"items":[{"id":"7f1e0d52-4b7c-4a63-9a0e-8a6a7f0c21aa","kind":"note","version":42,"work":"dieu-le-dang",
            "title":"Điều lệ Đảng","text":"Hỏi lại chi ủy về điểm này.","colour":"yellow","tags":["học tập"],
            "target":{"edition":2,"anchor":"dieu-5","progression":0.41,
            "quote":{"exact":"tổ chức cơ sở đảng","prefix":"chi bộ là ","suffix":" và là"}},
            "createdAt":"2026-11-22T01:30:00Z","changedAt":"2026-11-22T01:30:00Z"}],"total":1}""";

    static final String PROGRESS = """
            {"items":[{"work":"dieu-le-dang",
            "furthest":{"edition":2,"anchor":"dieu-9","totalProgression":0.61},
            "places":[{"client":"5b2f6c1e-8a41-4c0e-9f57-2f1f0f9b6d11",
            "place":{"edition":2,"anchor":"dieu-7","progression":0.2,"totalProgression":0.44},
            "receivedAt":"2026-11-22T01:30:00Z"}]}],"total":1}""";

    static final String MARKDOWN = """
            # Ghi chú của tôi

            ## Điều lệ Đảng

            ### Mục dieu-5, bản 2

            **Ghi chú**, 22/11/2026

            > tổ chức cơ sở đảng

            Hỏi lại chi ủy về điểm này.
            """;

    static final String COLLECTION = """
            {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10",
            "type":"AnnotationCollection","label":"Ghi chú của tôi","first":{"type":"AnnotationPage","startIndex":0,
            "items":[{"id":"urn:uuid:7f1e0d52-4b7c-4a63-9a0e-8a6a7f0c21aa","type":"Annotation",
            "motivation":"commenting","body":[{"type":"TextualBody","value":"Hỏi lại chi ủy về điểm này.",
            "format":"text/plain","purpose":"commenting"}],"target":{"type":"SpecificResource",
            "source":{"type":"Text","id":"/api/v1/works/dieu-le-dang","title":"Điều lệ Đảng"}}}]},"total":1}""";

    private ReadingExamples() {}
}
