package vn.sotay.simulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotay.SettableClock;
import vn.sotay.account.Roles;
import vn.sotay.account.SignedInReaders;
import vn.sotay.publishing.Publishing;
import vn.sotay.reading.FollowingNotes;
import vn.sotay.reading.Reading;

/**
 * Schedules of a simulated world around the real service: phones, readers on two of them, editors, and everything that goes
 * wrong. Once it is healed, everybody has what they ought to have. A failure prints its seed and its story;
 * {@code -Dsimulation.seed=} runs that one schedule again, {@code -Dsimulation.schedules=} says how many,
 * {@code -Dsimulation.first=} from which seed on (not under {@code sotay.}, where the service knows all names).
 */
@QuarkusTest
class SimulationTest {
    private static final int NIGHTLY = 10_000;
    private static final int SCHEDULES = Integer.getInteger("simulation.schedules", 200);
    private static final long FIRST = Long.getLong("simulation.first", 20_261_122L);
    /** In so many schedules a broken promise has to be noticed. */
    private static final int NOTICED_WITHIN = 60;

    @Inject
    Machine machine;

    @Inject
    Publishing publishing;

    @Inject
    SettableClock clock;

    @Inject
    SignedInReaders readers;

    @Inject
    FollowingNotes notes;

    @Inject
    Reading reading;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    URI service;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    /** What went wrong, and how often. */
    private final Map<String, Integer> happened = new TreeMap<>();

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    /** To them machines that stop look like failures of the service. */
    private final List<Logger> alarmed =
            List.of(Logger.getLogger("vn.sotay.problem.ProblemMappers"), Logger.getLogger("com.arjuna.ats.arjuna"));

    @BeforeEach
    void quiet() throws Exception {
        wire = new Wire(service);
        machine.quiet();
        machine.backup(folder.resolve("before"));
        alarmed.forEach(logger -> logger.setLevel(Level.OFF));
        readers.committee("mp-a", null);
        readers.committee("mp-b", null);
        readers.committee("mp-a1", "mp-a");
        readers.committee("mp-a2", "mp-a");
        readers.committee("mp-b1", "mp-b");
    }

    @AfterEach
    void asBefore() throws Exception {
        alarmed.forEach(logger -> logger.setLevel(null));
        machine.restore(folder.resolve("before"));
        machine.loud();
    }

    @Test
    void everybodyHasWhatTheyOughtToHave() throws Exception {
        Long seed = Long.getLong("simulation.seed");
        int schedules = seed == null ? SCHEDULES : 1;
        List<AssertionError> failed = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < schedules; i++) {
            try {
                schedule(seed == null ? FIRST + i : seed, Sabotage.NONE);
            } catch (AssertionError e) {
                failed.add(e); // a night is too long to end with the first
            }
            if ((i + 1) % 100 == 0) {
                System.out.printf("SimulationTest: %d schedules, %s%n", i + 1, happened);
            }
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        assertAll(failed.stream().map(failure -> () -> {
            throw failure;
        }));
        System.out.printf(
                "SimulationTest: %d schedules from seed %d, %d ms each; skipped: %d of %d nightly ones%n",
                schedules, seed == null ? FIRST : seed, millis / schedules, Math.max(0, NIGHTLY - schedules), NIGHTLY);
        System.out.printf("SimulationTest: %s%n", happened);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aBrokenPromiseIsNoticed(Sabotage sabotage) throws Exception {
        String noticed = null;
        for (int i = 0; i < NOTICED_WITHIN && noticed == null; i++) {
            try {
                schedule(FIRST + i, sabotage);
            } catch (AssertionError e) {
                noticed = String.valueOf(e.getCause());
                if (!noticed.contains(sabotage.symptom)) {
                    throw e;
                }
            }
        }
        assertTrue(noticed != null, "not noticed in " + NOTICED_WITHIN + " schedules: " + sabotage);
        System.out.printf(
                "SimulationTest: %s was noticed: %s%n",
                sabotage, noticed.lines().findFirst().orElse(""));
    }

    private void schedule(long seed, Sabotage sabotage) throws Exception {
        machine.empty();
        World world = new World(machine, wire, seed, sabotage, happened);
        try {
            Editors editors = new Editors(
                    world,
                    publishing,
                    clock,
                    member(readers.tokenOf("mp-a", Roles.ADMIN, Roles.EDITOR, Roles.APPROVER)));
            List<Member> members = List.of(member(readers.tokenOf("mp-a1")), member(readers.tokenOf("mp-b1")));
            new Schedule(world, editors, members, folder.resolve("backup"), notes::follow, this::erase).run();
        } catch (Throwable e) {
            throw new AssertionError("-Dsimulation.seed=" + seed + '\n' + world.story(), e);
        } finally {
            machine.spare();
            clock.reset();
        }
    }

    private void erase(Member member) {
        reading.erase(UUID.fromString(member.id));
    }

    private Member member(String token) throws Exception {
        return new Member(
                machine.list("select uid::text from reader order by created_at desc limit 1")
                        .get(0),
                token);
    }
}
