package vn.sotay.app.postgres;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a failure tells the person who reads it. */
final class Said {

    private Said() {}

    static void by(Throwable failure, String... parts) {
        String message = String.valueOf(failure.getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "'" + part + "' is not in: " + message);
        }
    }
}
