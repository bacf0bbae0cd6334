package vn.sotay.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an installation last was in a work.
 *
 * @param seq counts the places that the installation stored: what orders them when they arrive late or twice
 * @param furthest the place that was furthest in the edition
 * @param done whether the reader has done with the work
 * @param reported what a reading system that is not an installation of ours said of itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Progress(
        UUID client,
        String work,
        long seq,
        ReadingPlace place,
        ReadingPlace furthest,
        boolean done,
        @Nullable Reported reported)
        implements Content {
    /**
     * Who reported a place, and when that was.
     *
     * @param device a URI
     * @param name for people
     * @param modified an instant, ISO 8601
     */
    record Reported(String device, String name, String modified) {}

    @Override
    public ItemKind kind() {
        return ItemKind.PROGRESS;
    }

    /** The id that it is kept under: there is one for each work and installation. */
    UUID key() {
        return UUID.nameUUIDFromBytes(("progress " + client + " " + work).getBytes(StandardCharsets.UTF_8));
    }

    /** This after what was there before. */
    Progress after(Progress before) {
        boolean further = place.total() >= before.furthest.total();
        return new Progress(client, work, seq, place, further ? place : before.furthest, done, reported);
    }
}
