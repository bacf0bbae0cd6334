package vn.sotay.account;

/** Examples for the contract; short, but in the exact form of the answers. */
final class AccountExamples {
    static final String DEVICE_ID = "0190d9f2-5c1c-4bb0-9f33-1f3a4c9b7f10";
    static final String READER_ID = "5c1c0190-d9f2-4bb0-9f33-1f3a4c9b7f10";

    private static final String NAME = "\"userName\":\"nguyen.van.an\"";
    private static final String REFRESH_TOKEN = "\"refreshToken\":\"k1yQ0o3mTnS4xVb9-JqZ7wUe2rLd5cFh8pAg6iYtXsE\"";

    static final String LOGIN = "{" + NAME + ",\"password\":\"một câu dài dễ nhớ\",\"device\":\"Điện thoại của tôi\"}";

    static final String ACTIVATION = "{\"code\":\"7k2m q9xt 4hvb 0rzc\",\"password\":\"một câu dài dễ nhớ\","
            + "\"device\":\"Điện thoại của tôi\"}";

    static final String REFRESH = "{" + REFRESH_TOKEN + "}";

    static final String TOKENS = "{\"accessToken\":\"eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFUzI1NiJ9.e30.c2ln\","
            + "\"tokenType\":\"Bearer\",\"expiresIn\":600," + REFRESH_TOKEN
            + ",\"refreshExpiresIn\":15552000,\"mustChangePassword\":false}";

    static final String SESSION = "{" + NAME + ",\"displayName\":\"Nguyễn Văn An\",\"mustChangePassword\":false}";

    static final String KEYS = "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\","
            + "\"kid\":\"b5a1f0c2d3e4f506\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
            + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}]}";

    static final String ME = "{\"id\":\"" + READER_ID + "\"," + NAME + ",\"displayName\":\"Nguyễn Văn An\","
            + "\"roles\":[\"reader\"],\"committees\":[\"chi-bo-1\",\"dang-bo-co-quan\"],\"mustChangePassword\":false}";

    static final String PASSWORD = "{\"current\":\"mật khẩu được cấp\",\"next\":\"một câu dài dễ nhớ\"}";

    static final String DEVICES = "{\"items\":[{\"id\":\"" + DEVICE_ID + "\",\"name\":\"Điện thoại của tôi\","
            + "\"kind\":\"session\",\"address\":\"192.0.2.7\",\"createdAt\":\"2026-11-01T02:00:00Z\","
            + "\"seenAt\":\"2026-11-22T01:30:00Z\",\"current\":true}],\"total\":1}";

    static final String APP_PASSWORD =
            "{\"id\":\"" + DEVICE_ID + "\"," + NAME + ",\"password\":\"7K2M-Q9XT-4HVB-0RZC-P3WD\"}";

    static final String READER = "{\"id\":\"" + READER_ID + "\"," + NAME + ",\"displayName\":\"Nguyễn Văn An\","
            + "\"memberCode\":\"012345678901\",\"committee\":\"chi-bo-1\",\"state\":\"active\","
            + "\"roles\":[{\"role\":\"secretary\",\"scope\":\"chi-bo-1\"}],\"mustChangePassword\":false,"
            + "\"createdAt\":\"2026-11-01T02:00:00Z\",\"changedAt\":\"2026-11-22T01:30:00Z\"}";

    static final String READERS = "{\"items\":[" + READER + "],\"next\":\"AQ3kXr9c\",\"total\":82000}";

    static final String CODE = "{\"code\":\"7K2M-Q9XT-4HVB-0RZC\",\"expiresAt\":\"2027-01-21T01:30:00Z\"}";

    static final String INVITED = "{\"reader\":" + READER + ",\"activation\":" + CODE + "}";

    static final String NEW_READER = "{" + NAME + ",\"displayName\":\"Nguyễn Văn An\","
            + "\"memberCode\":\"012345678901\",\"committee\":\"chi-bo-1\",\"roles\":[]}";

    private static final String CONFLICT = "{\"type\":\"urn:sotay:problem:conflict\","
            + "\"title\":\"Conflict with the present state\",\"status\":409,";

    static final String TAKEN = CONFLICT + "\"detail\":\"The user name is taken.\","
            + "\"instance\":\"/api/v1/admin/readers\","
            + "\"violations\":[{\"field\":\"userName\",\"message\":\"is the user name of another reader\"}]}";

    static final String LAST_ADMIN = CONFLICT + "\"detail\":\"Somebody must remain who administers everything.\","
            + "\"instance\":\"/api/v1/admin/readers/" + READER_ID + "\"}";

    private AccountExamples() {}
}
