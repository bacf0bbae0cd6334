package vn.sotay.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

/** A phone that leaves in the middle of a request is no failure of the service. */
class BrokenLineTest {

    @Test
    void isToldFromAFailureHoweverDeepItStands() {
        HttpClosedException closed = new HttpClosedException("Connection was closed");
        assertTrue(ProblemMappers.isOfLine(closed));
        assertTrue(ProblemMappers.isOfLine(new IOException(new IOException(closed))));
        assertTrue(ProblemMappers.isOfLine(new IOException(new ClosedChannelException())));
        assertFalse(ProblemMappers.isOfLine(new IOException("the disk is full")));
        assertFalse(ProblemMappers.isOfLine(null));
    }
}
