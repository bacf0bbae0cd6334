package vn.sotay.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.sotay.audience.Audience;
import vn.sotay.audience.Viewer;
import vn.sotay.storage.ContentHash;

/**
 * What a viewer can see at a revision, as a token carries it: public, or member with those committees that some audience had
 * named by then. Audiences are only ever added to those that were named, so the class of a viewer at an earlier revision is the
 * same whenever it is asked for.
 */
final class ViewerClass {
    private ViewerClass() {}

    /** Eight bytes of a hash; what is signed with it is not chosen by anybody, so that no more are needed. */
    static long of(Viewer viewer, long rev, Map<Audience, Long> audiences) {
        Set<String> named = new HashSet<>();
        audiences.forEach((audience, since) -> {
            if (since <= rev) {
                named.addAll(audience.committees());
            }
        });
        named.retainAll(viewer.committees());
        String key = new Viewer(viewer.member(), named).key();
        byte[] hash = ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).bytes();
        return ByteBuffer.wrap(hash).getLong();
    }
}
