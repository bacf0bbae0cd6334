package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.audience.Audience;

class LiveSuggestionsTest {
    @TempDir
    Path folder;

    private final FakeLibrary library = new FakeLibrary();

    private static List<String> slugs(FollowedIndex index, String typed) {
        LiveSuggestions.Ready ready = index.follower().suggestions().ready();
        return new Completion(BoxWords.of(typed), ready.withheld())
                .of(ready.tables(), 8).stream()
                        .map(found -> String.valueOf(found.slug()))
                        .toList();
    }

    @Test
    void whatIsNoLongerPublicIsNotSuggestedBeforeTheTablesKnow() throws IOException {
        library.publish(SampleWork.of("a", "Họp kín"), SampleWork.of("b", "Họp mở"), SampleWork.of("c", "Họp thôi"));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            assertEquals(List.of(), slugs(index, "hop"));
            index.follower().suggest();
            assertEquals(3, slugs(index, "hop").size());

            library.publish(SampleWork.of("a", "Họp kín").forAudience(Audience.MEMBERS));
            library.withdraw("c");
            library.publish(SampleWork.of("b", "Họp mở rộng"));
            index.step();
            assertEquals(List.of("b"), slugs(index, "hop"), "indexed, but the tables are the old ones");
            assertEquals(3, index.follower().suggestions().ready().tables().revision());
        }
    }

    @Test
    void theyAreMadeAnewWhenTheLastTimeIsLongEnoughAgo() throws IOException {
        long[] now = {0};
        LiveSuggestions suggestions = new LiveSuggestions(() -> now[0] += 5);
        library.publish(SampleWork.of("a", "Họp"));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            follow(suggestions, index);
            assertEquals(1, suggestions.ready().tables().revision());
            library.publish(SampleWork.of("b", "Họp nữa"));
            index.step();
            follow(suggestions, index);
            assertEquals(1, suggestions.ready().tables().revision());
            now[0] += 50;
            follow(suggestions, index);
            assertEquals(2, suggestions.ready().tables().revision());
        }
    }

    private static void follow(LiveSuggestions suggestions, FollowedIndex index) throws IOException {
        try (LiveIndex.Lease lease = index.follower().lease().orElseThrow()) {
            suggestions.follow(lease);
        }
    }

    @Test
    void anotherHistoryIsForgottenWithItsIndex() throws IOException {
        library.publish(SampleWork.of("a", "Họp cũ"), SampleWork.of("b", "Họp bị mất"));
        try (FollowedIndex index = FollowedIndex.upToDate(folder, library)) {
            index.follower().suggest();
            assertEquals(2, slugs(index, "hop").size());
            library.rewindTo(1);
            index.step();
            assertEquals(List.of(), slugs(index, "hop"));
            index.follower().suggest();
            assertEquals(List.of("a"), slugs(index, "hop"));
        }
    }
}
