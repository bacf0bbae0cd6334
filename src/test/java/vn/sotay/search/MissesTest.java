package vn.sotay.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MissesTest {
    private static final LocalDate DAY = LocalDate.of(2031, 5, 6);

    @Inject
    Misses misses;

    @Inject
    SearchSettings settings;

    @Inject
    MissTally tally;

    /** Whatever is there is too old for a day so late. */
    @BeforeEach
    void clear() {
        tally.take();
        misses.keep(List.of(), DAY.plusYears(50));
        assertEquals(List.of(), misses.list(1, 1));
    }

    @Test
    void whatWasAskedInVainIsKeptEachMinute() {
        tally.add("Đan lát mây tre");
        tally.add("dan lat may tre");
        misses.eachMinute();
        assertEquals(List.of("dan lat may tre"), words(1));
        misses.eachMinute();
        assertEquals(List.of(), words(2));
    }

    private List<String> words(long atLeast) {
        return misses.list(atLeast, 10_000).stream().map(Miss::words).toList();
    }

    @Test
    void countsByTheMinuteAndListsTheMostFrequentFirst() {
        misses.keep(List.of("nam linh chi", "nuoi ong"), DAY);
        misses.keep(List.of("nuoi ong"), DAY.plusDays(1));
        misses.keep(List.of("nuoi ong", "nam linh chi", "mot lan"), DAY);
        List<Miss> list = misses.list(2, 2);
        assertEquals(List.of(new Miss("nuoi ong", 3, DAY.plusDays(1)), new Miss("nam linh chi", 2, DAY)), list);
        assertFalse(words(2).contains("mot lan"));
        assertTrue(words(1).contains("mot lan"));
    }

    @Test
    void forgetsWhatIsOldAndTheRarestOfTooMany() {
        misses.keep(List.of("rat lau roi"), DAY);
        assertTrue(words(1).contains("rat lau roi"));
        LocalDate later = DAY.plusDays(settings.misses().days() + 1L);
        misses.keep(List.of("thuong xuyen"), later);
        misses.keep(List.of("thuong xuyen"), later);
        assertFalse(words(1).contains("rat lau roi"));
        misses.keep(
                IntStream.range(0, settings.misses().most() + 10)
                        .mapToObj(i -> "hiem " + i)
                        .toList(),
                later);
        List<String> left = words(1);
        assertEquals(settings.misses().most(), left.size());
        assertTrue(left.contains("thuong xuyen"));
    }
}
