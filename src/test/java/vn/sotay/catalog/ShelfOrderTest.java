package vn.sotay.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShelfOrderTest {
    private static LinkedHashMap<String, @Nullable Integer> present(@Nullable Object... pairs) {
        LinkedHashMap<String, @Nullable Integer> present = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            present.put(String.valueOf(pairs[i]), (Integer) pairs[i + 1]);
        }
        return present;
    }

    @Test
    void oneMoveIsOneNumber() {
        ShelfOrder<String> order = ShelfOrder.of(present("a", 1024, "b", 2048, "c", 3072), List.of("c", "a", "b"));

        assertEquals(Set.of("c"), order.moved());
        assertEquals(Map.of("c", 512), order.places());
    }

    @Test
    void aShelfWithoutNumbersGetsThemAndOnlyTheOneHasMoved() {
        ShelfOrder<String> order = ShelfOrder.of(present("a", null, "b", null, "c", null), List.of("b", "c", "a"));

        assertEquals(Set.of("a"), order.moved());
        assertEquals(Map.of("b", 1024, "c", 2048, "a", 3072), order.places());
    }

    @Test
    void aGapThatIsUsedUpIsMadeAgainForAll() {
        ShelfOrder<String> order = ShelfOrder.of(present("a", 7, "b", 8, "c", 9), List.of("a", "c", "b"));

        assertEquals(1, order.moved().size());
        assertEquals(Map.of("a", 1024, "c", 2048, "b", 3072), order.places());
    }

    @Test
    void numbersDoNotRunOut() {
        ShelfOrder<String> order = ShelfOrder.of(present("a", Integer.MAX_VALUE - 10), List.of("a", "b"));

        assertEquals(Map.of("a", 1024, "b", 2048), order.places());
    }

    @Test
    void whateverIsWantedIsWhatTheNumbersSay() {
        Random random = new Random(4);
        LinkedHashMap<String, @Nullable Integer> present = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        for (int step = 0; step < 3_000; step++) {
            List<String> wanted = new ArrayList<>(order);
            if (wanted.size() > 20) {
                wanted.remove(random.nextInt(wanted.size()));
            }
            if (random.nextInt(10) == 0) {
                Collections.shuffle(wanted, random);
            } else if (!wanted.isEmpty()) {
                String one = wanted.remove(random.nextInt(wanted.size()));
                wanted.add(random.nextInt(wanted.size() + 1), one);
            }
            wanted.add(random.nextInt(wanted.size() + 1), "w" + step);
            ShelfOrder<String> change = ShelfOrder.of(present, wanted);
            Map<String, @Nullable Integer> numbers = new LinkedHashMap<>(present);
            numbers.keySet().retainAll(wanted);
            numbers.putAll(change.places());
            List<String> sorted = new ArrayList<>(numbers.keySet());
            sorted.sort(Comparator.comparing(numbers::get));
            assertEquals(wanted, sorted);
            assertTrue(change.moved().contains("w" + step));
            present = new LinkedHashMap<>();
            for (String one : sorted) {
                present.put(one, numbers.get(one));
            }
            order = wanted;
        }
    }

    @Test
    void aLongWayIsGoneInStages() {
        Random random = new Random(5);
        List<Integer> present = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            present.add(i);
        }
        List<Integer> wanted = new ArrayList<>(present);
        Collections.shuffle(wanted, random);
        int stages = 0;
        while (!present.equals(wanted)) {
            LinkedHashMap<Integer, @Nullable Integer> before = new LinkedHashMap<>();
            present.forEach(one -> before.put(one, null));
            present = ShelfOrder.stage(present, wanted, 199);
            assertTrue(ShelfOrder.of(before, present).moved().size() <= 199);
            assertTrue(++stages <= 4, "a stage goes as far as it may");
        }
    }
}
