package vn.sotay.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has notes follow the library when a test wants it. */
@ApplicationScoped
public class FollowingNotes {
    @Inject
    NoteFollower follower;

    /** Until there is nothing more to follow. */
    public void follow() {
        follower.step();
    }
}
