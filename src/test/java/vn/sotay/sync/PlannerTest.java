package vn.sotay.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotay.audience.Audience;
import vn.sotay.audience.Viewer;

/** The rule of what a page has, against a library in memory that knows what anybody could ever see. */
class PlannerTest {
    private static final Viewer MEMBER = new Viewer(true, Set.of());
    private static final Viewer FIRST = new Viewer(true, Set.of("chi-bo-1", "dang-bo-a"));
    private static final Viewer SECOND = new Viewer(true, Set.of("chi-bo-2", "dang-bo-a"));
    private static final Viewer FAR = new Viewer(true, Set.of("chi-bo-9", "dang-bo-b"));
    private static final List<Viewer> VIEWERS = List.of(Viewer.ANONYMOUS, MEMBER, FIRST, SECOND, FAR);
    private static final List<Audience> AUDIENCES = List.of(
            Audience.PUBLIC,
            Audience.PUBLIC,
            Audience.MEMBERS,
            Audience.parse("chi-bo-1"),
            Audience.parse("chi-bo-2"),
            Audience.parse("dang-bo-a"),
            Audience.parse("chi-bo-1,dang-bo-b"));

    private final FakeLog log = new FakeLog(new Random(1));

    /** A phone: what it keeps, and where it stands. */
    private static final class Phone {
        final Map<String, String> kept = new TreeMap<>();

        @Nullable
        SyncToken token;

        Phone copy() {
            Phone copy = new Phone();
            copy.kept.putAll(kept);
            copy.token = token;
            return copy;
        }

        /** One page; whether it was the last. Empty when it has to start again. */
        Optional<Boolean> page(FakeLog log, Viewer viewer, List<Viewer> former, int limit) {
            Optional<Plan> plan = new Planner(log, viewer).page(token, () -> former, limit);
            plan.ifPresent(page -> {
                assertTrue(page.steps().size() <= limit);
                for (Plan.Step step : page.steps()) {
                    String name = step.kind() + " " + step.slug();
                    if (step.act() == Plan.Act.PUT) {
                        kept.put(name, Objects.requireNonNull(log.copy(step.kind(), step.slug(), viewer)));
                    } else {
                        kept.remove(name);
                    }
                }
                token = page.onward();
            });
            return plan.map(page -> page.onward().chain() == null);
        }

        boolean all(FakeLog log, Viewer viewer, List<Viewer> former, int limit) {
            for (int pages = 0; pages < 1_000; pages++) {
                Optional<Boolean> last = page(log, viewer, former, limit);
                if (last.isEmpty()) {
                    return false;
                }
                if (last.get()) {
                    return true;
                }
            }
            throw new AssertionError("pages have no end");
        }
    }

    @Test
    void aFirstSyncSaysNothingOfWhatIsGone() {
        log.put("mot", Audience.PUBLIC, Set.of());
        log.withdraw("mot");
        assertEquals(List.of(), steps(Viewer.ANONYMOUS, null));
    }

    @Test
    void whatWasWithdrawnIsToldToWhoeverCouldSeeItAndToNobodyElse() {
        log.put("chung", Audience.PUBLIC, Set.of());
        log.put("rieng", Audience.parse("chi-bo-1"), Set.of());
        SyncToken anonymous = token(Viewer.ANONYMOUS);
        SyncToken first = token(FIRST);
        SyncToken second = token(SECOND);
        log.withdraw("chung");
        log.withdraw("rieng");
        assertEquals(List.of("REMOVE chung"), steps(Viewer.ANONYMOUS, anonymous));
        assertEquals(List.of("REMOVE chung", "REMOVE rieng"), steps(FIRST, first));
        assertEquals(List.of("REMOVE chung"), steps(SECOND, second));
    }

    @Test
    void whatWasVisibleOnlyInBetweenIsRemovedToo() {
        log.put("mot", Audience.parse("chi-bo-1"), Set.of());
        SyncToken before = token(SECOND);
        log.put("mot", Audience.MEMBERS, Set.of());
        log.put("mot", Audience.parse("chi-bo-1"), Set.of());
        assertEquals(List.of("REMOVE mot"), steps(SECOND, before), "another device of a page in between may hold it");
    }

    @Test
    void aTokenOfTheAnonymousGoesOnForAMember() {
        log.put("chung", Audience.PUBLIC, Set.of());
        log.put("noi-bo", Audience.MEMBERS, Set.of());
        assertEquals(List.of("PUT noi-bo"), steps(FIRST, token(Viewer.ANONYMOUS)));
        assertNull(steps(Viewer.ANONYMOUS, token(FIRST)), "but not the other way round");
    }

    @Test
    void aReaderWhoWasMovedLosesWhatIsNotTheirsAnyMoreThoughNothingChanged() {
        log.put("mot", Audience.parse("chi-bo-1"), Set.of());
        log.put("hai", Audience.parse("chi-bo-2"), Set.of());
        log.put("chung", Audience.PUBLIC, Set.of("mot"));
        log.put("khac", Audience.PUBLIC, Set.of());
        SyncToken first = token(FIRST);
        assertNull(steps(SECOND, first), "the token of somebody else");
        Plan plan = new Planner(log, SECOND)
                .page(first, () -> List.of(FAR, FIRST), 100)
                .orElseThrow();
        assertEquals(List.of("REMOVE mot", "PUT hai", "PUT chung"), names(plan), "'chung' speaks of 'mot'");
        assertTrue(plan.personal(), "it is this reader's answer and nobody else's");
    }

    @Test
    void aTokenFromBeforeARestoreOrFromTheFutureIsRefused() {
        log.put("mot", Audience.PUBLIC, Set.of());
        FakeLog restored = log.backup();
        log.put("hai", Audience.PUBLIC, Set.of());
        SyncToken token = token(Viewer.ANONYMOUS);
        assertTrue(
                new Planner(restored, Viewer.ANONYMOUS)
                        .page(token, List::of, 100)
                        .isEmpty(),
                "beyond the head");
        restored.put("ba", Audience.PUBLIC, Set.of());
        assertTrue(
                new Planner(restored, Viewer.ANONYMOUS)
                        .page(token, List::of, 100)
                        .isEmpty(),
                "another row");
    }

    /** Random histories, phones that stop anywhere, readers who are moved; whatever happens, what is kept is what may be seen. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void deltasLeadToTheSnapshotFromEveryTokenAndForEverybody(long seed) {
        for (int history = 0; history < 40; history++) {
            Random random = new Random(seed * 1_000 + history);
            String name = "seed " + (seed * 1_000 + history);
            FakeLog library = new FakeLog(random);
            List<Phone> resting = new ArrayList<>();
            List<Viewer> owners = new ArrayList<>();
            List<Boolean> partial = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                change(library, random);
                if (random.nextInt(3) == 0) {
                    Viewer owner = VIEWERS.get(random.nextInt(VIEWERS.size()));
                    Phone phone = new Phone();
                    boolean whole = random.nextBoolean();
                    for (int pages = whole ? 1_000 : 1 + random.nextInt(3); pages > 0; pages--) {
                        if (phone.page(library, owner, List.of(), 1 + random.nextInt(4))
                                .orElseThrow()) {
                            whole = true;
                            break;
                        }
                    }
                    if (whole) {
                        assertEquals(library.snapshot(owner), phone.kept, name);
                    }
                    resting.add(phone);
                    owners.add(owner);
                    partial.add(!whole);
                }
            }
            for (int i = 0; i < resting.size(); i++) {
                for (Viewer now : VIEWERS) {
                    Phone phone = resting.get(i).copy();
                    Viewer owner = owners.get(i);
                    List<Viewer> former = owner.member() ? List.of(owner) : List.of();
                    SyncToken from = Objects.requireNonNull(phone.token);
                    Set<String> before = new HashSet<>(phone.kept.keySet());
                    if (phone.all(library, now, former, 1 + random.nextInt(5))) {
                        assertEquals(library.snapshot(now), phone.kept, name + ", " + owner + " became " + now);
                        nothingIsToldOfWhatWasNeverTheirs(library, now, owner, from, former, before);
                    } else {
                        assertFalse(owner.equals(now), name + ": nobody who stayed has to start again");
                        assertTrue(
                                !now.member() || partial.get(i),
                                name + ": a moved reader goes on from a whole state: " + owner + " to " + now);
                    }
                }
            }
        }
    }

    private static void nothingIsToldOfWhatWasNeverTheirs(
            FakeLog library, Viewer now, Viewer owner, SyncToken from, List<Viewer> former, Set<String> held) {
        Plan plan = new Planner(library, now).page(from, () -> former, 1_000).orElseThrow();
        SyncToken.Chain chain = from.chain();
        long since = chain == null ? from.rev() : chain.known();
        for (Plan.Step step : plan.steps()) {
            if (step.act() == Plan.Act.REMOVE) {
                assertTrue(
                        held.contains("WORK " + step.slug())
                                || library.couldSeeSince(step.slug(), since, now)
                                || library.couldSeeSince(step.slug(), since, owner),
                        step.slug());
            }
        }
        assertEquals(
                plan,
                new Planner(library, now).page(from, () -> former, 1_000).orElseThrow(),
                "a page can be replayed");
    }

    private static void change(FakeLog library, Random random) {
        String slug = "v" + random.nextInt(12);
        switch (random.nextInt(8)) {
            case 0 -> library.withdraw(slug);
            case 1 -> library.shelve("v" + random.nextInt(3));
            default ->
                library.put(
                        slug,
                        AUDIENCES.get(random.nextInt(AUDIENCES.size())),
                        random.nextInt(3) == 0 ? Set.of("v" + random.nextInt(12)) : Set.of());
        }
    }

    private SyncToken token(Viewer viewer) {
        return new Planner(log, viewer).page(null, List::of, 100).orElseThrow().onward();
    }

    private @Nullable List<String> steps(Viewer viewer, @Nullable SyncToken from) {
        return new Planner(log, viewer)
                .page(from, List::of, 100)
                .map(PlannerTest::names)
                .orElse(null);
    }

    private static List<String> names(Plan plan) {
        return plan.steps().stream().map(step -> step.act() + " " + step.slug()).toList();
    }
}
