package vn.sotay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sotay.seal.HmacSha256;

class SyncTokensTest {
    private static final UUID READER = new UUID(1, 2);
    private static final byte[] KEY =
            "a key that is long enough to be one".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Test
    void whatWasWrittenIsReadAndNothingElse() {
        SyncTokens.Token token = new SyncTokens.Token(40, 81, 4711, 42);
        String text = SyncTokens.encode(READER, KEY, token);
        assertEquals(Optional.of(token), SyncTokens.decode(READER, KEY, text));
        assertEquals(Optional.empty(), SyncTokens.decode(new UUID(1, 3), KEY, text));
        assertEquals(Optional.empty(), SyncTokens.decode(READER, new byte[32], text));
        assertEquals(Optional.of(token), SyncTokens.unsealed(text));
        for (String other : new String[] {"", "AQ", "AgAA", "not a token", text + "AAAA", text.substring(4)}) {
            assertEquals(Optional.empty(), SyncTokens.decode(READER, KEY, other), other);
            assertEquals(Optional.empty(), SyncTokens.unsealed(other), other);
        }
    }

    /** Devices keep them for as long as they like; of no lineage, they are good for reading on and for starting again. */
    @Test
    void tokensOfTheFirstFormAreRead() {
        byte[] head =
                ByteBuffer.allocate(17).put((byte) 1).putLong(40).putLong(4711).array();
        byte[] whose = ByteBuffer.allocate(16).putLong(1).putLong(2).array();
        byte[] all = Arrays.copyOf(head, 33);
        System.arraycopy(HmacSha256.of(KEY, whose, head), 0, all, 17, 16);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        assertEquals(Optional.of(new SyncTokens.Token(40, 40, 4711, 0)), SyncTokens.decode(READER, KEY, text));
    }
}
