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
    /** A body was understood, but a property in it cannot be accepted; {@code violations} says which and why. */
    INVALID_BODY("invalid-body", 400, "The body is not valid"),
    /** Nobody, or nobody who can be believed, asks for what is not for everybody. */
    UNAUTHENTICATED("unauthenticated", 401, "Not signed in"),
    /** The one who asks is known and must not do this. */
    FORBIDDEN("forbidden", 403, "Not allowed"),
    /** The first password was made by somebody else: until it is changed nothing else can be done. */
    PASSWORD_CHANGE_REQUIRED("password-change-required", 403, "The password must be changed first"),
    /** Nothing stands at this address for this viewer. */
    NOT_FOUND("not-found", 404, "Not found"),
    /** The work is here, but the library has no text of it that could be given. */
    NO_TEXT("no-text", 404, "No text"),
    /** The method is not offered at this address. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    /** None of the media types the client accepts is offered. */
    NOT_ACCEPTABLE("not-acceptable", 406, "No acceptable media type"),
    /** What was asked for does not go with the present state. */
    CONFLICT("conflict", 409, "Conflict with the present state"),
    /** The work was withdrawn; the tombstone says why and what replaces it. */
    WITHDRAWN("withdrawn", 410, "Withdrawn"),
    /** What is to be changed has changed since it was read. */
    PRECONDITION_FAILED("precondition-failed", 412, "Changed meanwhile"),
    /** The body is larger than is accepted here. */
    TOO_LARGE("too-large", 413, "Too large"),
    /** The body's media type is not understood here. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Unsupported media type"),
    /** A byte range lies outside the content. */
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "Range not satisfiable"),
    /** The file cannot be used: it is damaged, dangerous, encrypted or not what it says. */
    UNUSABLE_FILE("unusable-file", 422, "The file cannot be used"),
    /** A change must name in {@code If-Match} the state that it starts from. */
    PRECONDITION_REQUIRED("precondition-required", 428, "If-Match is missing"),
    /** Too many attempts; {@code Retry-After} says when to try again. */
    TOO_MANY_REQUESTS("too-many-requests", 429, "Too many attempts"),
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
