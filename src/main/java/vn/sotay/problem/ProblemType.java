package vn.sotay.problem;

/**
 * The kinds of problem this service reports, each with a stable URN (RFC 9457 {@code type}) and HTTP status. The catalogue
 * for client developers is src/docs/problems.md; a test keeps both equal.
 */
public enum ProblemType {
    /** A path or query parameter cannot be accepted; {@code violations} says which and why. */
    INVALID_PARAMETER("invalid-parameter", 400, "A parameter is not valid"),
    /** The request as such cannot be understood. */
    BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
    /** Nothing stands at this address for this viewer. */
    NOT_FOUND("not-found", 404, "Not found"),
    /** The method is not offered at this address. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    /** None of the media types the client accepts is offered. */
    NOT_ACCEPTABLE("not-acceptable", 406, "No acceptable media type"),
    /** The body's media type is not understood here. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
    /** A byte range lies outside the content. */
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "Range not satisfiable"),
    /** The service failed; the log has the cause under the request id. */
    INTERNAL("internal", 500, "Internal error"),
    /** The service cannot answer now, but will soon. */
    UNAVAILABLE("unavailable", 503, "Not available yet");

    private final String code;
    private final int status;
    private final String title;

    ProblemType(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The stable identifier, for example {@code urn:sotay:problem:not-found}. */
    public String urn() {
        return "urn:sotay:problem:" + code;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** A short English summary, the same for every occurrence. */
    public String title() {
        return title;
    }
}
