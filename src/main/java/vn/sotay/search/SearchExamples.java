package vn.sotay.search;

/** Examples for the contract; short, but in the exact form of the answers. */
final class SearchExamples {
    static final String RESULT = """
            {"query":{"typed":"sinh hoat chi bo","understood":"sinh hoạt chi bộ"},"total":1,"items":[\
            {"slug":"chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky",\
            "title":"Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ","kind":"material","coverage":"guide",\
            "label":"Tài liệu thực hành do thư viện này biên soạn, không phải văn bản chính thức.",\
            "anchor":"truoc-buoi-hop","heading":"Trước buổi họp","passages":[{"anchor":"truoc-buoi-hop",\
            "text":"Bí thư và phó bí thư thống nhất nội dung sinh hoạt chi bộ.",\
            "highlights":[[41,45],[46,50],[51,54],[55,57]]}],"score":17.25}],\
            "facets":{"shelf":[{"value":"chi-bo-dien-tu","count":1}],\
            "kind":[{"value":"material","label":"Tài liệu","count":1}],"issuer":[],\
            "topic":[{"value":"sinh-hoat-chi-bo","label":"Sinh hoạt chi bộ","count":1}],"year":[],\
            "status":[{"value":"unknown","label":"Chưa đối chiếu hiệu lực","count":1}],\
            "coverage":[{"value":"guide",\
            "label":"Tài liệu thực hành do thư viện này biên soạn, không phải văn bản chính thức.","count":1}]},\
            "index":{"revision":412,"behind":false}}""";

    static final String NOTHING = """
            {"query":{"typed":"sinh hoat chi bo","understood":"sinh hoat chi bo"},"total":0,"items":[],\
            "facets":{"shelf":[],"kind":[],"issuer":[],"topic":[],\
            "year":[{"value":"2018","count":3},{"value":"2025","count":1}],"status":[],"coverage":[]},\
            "nearest":{"wider":[{"dropped":["year"],"total":12}],"asked":4,"matched":0,"items":[]},\
            "index":{"revision":412,"behind":false}}""";

    static final String SUGGESTIONS = """
            {"items":[{"text":"sinh hoạt chi bộ","kind":"query"},\
            {"text":"Chuẩn bị một buổi sinh hoạt chi bộ thường kỳ","kind":"work",\
            "slug":"chuan-bi-mot-buoi-sinh-hoat-chi-bo-thuong-ky"}]}""";

    private SearchExamples() {}
}
