package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import vn.sotay.audience.Audience;
import vn.sotay.search.spelling.Vocabulary;

class LibraryWordsTest {
    /** All works in one commit, so that they share a segment. */
    private static Vocabulary words(SampleWork... works) throws IOException {
        try (LiveIndex index = LiveIndex.open(new ByteBuffersDirectory(), IndexStamp.START)) {
            index.put(java.util.Arrays.stream(works).map(SampleWork::build).toList());
            index.commit(IndexStamp.START);
            try (LiveIndex.Lease lease = index.lease()) {
                return LibraryWords.of(lease.searcher().getIndexReader());
            }
        }
    }

    @Test
    void titlesHeadingsAndTextsAreRead() throws IOException {
        Vocabulary words = words(
                SampleWork.of("a", "Rừng ngập mặn").section("x", "Rừng tràm", "Rừng tràm chim. Rừng 5, rừng 6."),
                SampleWork.of("b", "Rừng").section("x", "", "Chim."));
        assertEquals(6, words.count("rừng"));
        assertEquals(2, words.count("chim"));
        assertEquals(2, words.pairs("rừng", "tràm"));
        assertEquals(1, words.pairs("ngập", "mặn"));
    }

    @Test
    void onlyWorksThatEverybodyMaySeeAreRead() throws IOException {
        SampleWork open = SampleWork.of("a", "Rừng").section("x", "", "Rừng tràm.");
        SampleWork members =
                SampleWork.of("b", "Rừng mật").forAudience(Audience.MEMBERS).section("x", "Kín", "Rừng tràm thẳm.");
        SampleWork committee = SampleWork.of("c", "Thẳm")
                .forAudience(Audience.parse("dang-bo-a"))
                .section("x", "", "Rừng tràm thẳm.");
        Vocabulary words = words(members, open, committee);
        assertEquals(2, words.count("rừng"));
        assertEquals(1, words.pairs("rừng", "tràm"));
        assertEquals(0, words.count("thẳm"));
        assertEquals(0, words.count("kín"));
        assertEquals(0, words.pairs("tràm", "thẳm"));
        assertEquals(0, words.pairs("rừng", "mật"));
    }

    @Test
    void whatIsTakenBackIsForgotten() throws IOException {
        SampleWork work = SampleWork.of("a", "Tên").section("x", "", "Nguệch ngoạc.");
        try (SampleIndex index =
                new SampleIndex(work, SampleWork.of("b", "Khác").section("x", "", "Chuyện khác."))) {
            assertEquals("nguệch ngoạc", index.understood("nguech ngoac").text());
            index.put(SampleWork.of("a", "Tên").forAudience(Audience.MEMBERS).section("x", "", "Nguệch ngoạc."));
            assertEquals("nguech ngoac", index.understood("nguech ngoac").text());
            index.put(work);
            assertEquals("nguệch ngoạc", index.understood("nguech ngoac").text());
            index.remove("a");
            assertEquals("nguech ngoac", index.understood("nguech ngoac").text());
        }
    }
}
