package vn.sotay.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotay.app.DeskLedger.Planned;
import vn.sotay.app.DeskLedger.Standing;

/**
 * {@code kill -9} while a file is uploaded, a work published and another withdrawn, all at once, and a start again: what was
 * answered holds, what was not is whole or absent, and catalogue, search, desk and audit say the same.
 *
 * <p>{@code -Dsotay.kills=50} for a night's run; {@code -Dsotay.seed} for other moments.
 */
class KilledDeskIT {
    private static final int NIGHTLY = 50;
    private static final int KILLS = Integer.getInteger("sotay.kills", 3);
    private static final long SEED = Long.getLong("sotay.seed", 20_261_122L);

    /** What is under way when the process is killed; the kills aim at each in turn. */
    private enum Deed {
        UPLOAD,
        PUBLISH,
        WITHDRAW
    }

    private final Random random = new Random(SEED);
    private final DeskLedger ledger = new DeskLedger();
    private final Map<Deed, Long> usualNanos = new EnumMap<>(Deed.class);
    private final Map<Deed, Integer> unanswered = new EnumMap<>(Deed.class);
    private final ExecutorService hands = Executors.newFixedThreadPool(Deed.values().length);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path temp;

    @SuppressWarnings("NullAway.Init") // opened first
    private DeskClient editor;

    @SuppressWarnings("NullAway.Init") // opened first
    private DeskClient approver;

    @AfterEach
    void rest() {
        hands.shutdownNow();
    }

    @Test
    void holdsWhatItAnsweredAndShowsNothingHalf() throws Exception {
        System.out.printf("KilledDeskIT: %d kills, seed %d%n", KILLS, SEED);
        Path data = temp.resolve("data");
        PackagedService service = start(data);
        try {
            DeskClient admin = open(service, data);
            rehearse();
            for (int round = 1; round <= KILLS; round++) {
                long begun = System.nanoTime();
                String killed = kill(round, Deed.values()[round % Deed.values().length]);
                service = start(data);
                editor = editor.at(service);
                approver = approver.at(service);
                admin = admin.at(service);
                ledger.check(editor, admin, data);
                System.out.printf(
                        "KilledDeskIT: round %d, %s, %d ms%n",
                        round, killed, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
        } finally {
            service.close();
        }
        System.out.printf(
                "KilledDeskIT: killed before the answer %s; skipped: %d of %d nightly kills (-Dsotay.kills=%d)%n",
                unanswered, Math.max(0, NIGHTLY - KILLS), NIGHTLY, NIGHTLY);
    }

    private PackagedService start(Path data) throws Exception {
        return PackagedService.start(
                data, temp.resolve("no-content"), "sotay.import-at-start=false", "sotay.accounts.access-token=6h");
    }

    private DeskClient open(PackagedService service, Path data) throws Exception {
        DeskClient admin = DeskClient.firstAdministrator(service, data);
        editor = admin.appoint("bien.tap", "Người biên tập", "editor");
        approver = admin.appoint("nguoi.duyet", "Người duyệt", "approver");
        return admin;
    }

    /** Each deed twice without a kill, the second time to learn how long it takes. */
    private void rehearse() throws Exception {
        for (String name : List.of("thu-a", "thu-b")) {
            Planned work = approved(name);
            timed(Deed.UPLOAD, upload(name));
            timed(Deed.PUBLISH, publish(work));
            timed(Deed.WITHDRAW, withdraw(work));
        }
    }

    private void timed(Deed deed, Request request) throws Exception {
        long begun = System.nanoTime();
        request.answered();
        usualNanos.put(deed, System.nanoTime() - begun);
    }

    /** Starts all deeds together and kills at a random moment of the one that is aimed at. */
    private String kill(int round, Deed aim) throws Exception {
        Planned old = approved("cu-" + round);
        publish(old).answered();
        Planned fresh = approved("moi-" + round);
        Map<Deed, Request> requests =
                Map.of(Deed.UPLOAD, upload("tep-" + round), Deed.PUBLISH, publish(fresh), Deed.WITHDRAW, withdraw(old));
        ledger.stands(fresh.slug(), Standing.ABSENT, Standing.THERE);
        ledger.stands(old.slug(), Standing.THERE, Standing.GONE);
        long usual = usualNanos.getOrDefault(aim, 0L);
        // Beyond the usual too: together they take longer than alone, and what was just answered has to hold as well.
        long delay = (long) (random.nextDouble() * 1.5 * usual);

        Map<Deed, Future<Boolean>> answers = new EnumMap<>(Deed.class);
        requests.forEach((deed, request) -> answers.put(deed, hands.submit(() -> survives(request))));
        long from = System.nanoTime();
        for (long left = delay; left > 0; left = delay - (System.nanoTime() - from)) {
            LockSupport.parkNanos(left);
        }
        editor.service().sigkill();

        StringBuilder told = new StringBuilder("killed after " + TimeUnit.NANOSECONDS.toMillis(delay) + " ms, usual "
                + TimeUnit.NANOSECONDS.toMillis(usual) + " ms for " + name(aim));
        for (Map.Entry<Deed, Future<Boolean>> answer : answers.entrySet()) {
            boolean answered = answer.getValue().get(60, TimeUnit.SECONDS);
            if (!answered) {
                unanswered.merge(answer.getKey(), 1, Integer::sum);
            }
            told.append(", ").append(name(answer.getKey())).append(answered ? " answered" : " not answered");
        }
        return told.toString();
    }

    private static String name(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }

    /** A request that is ready to be sent, and what is known once it is answered. */
    private interface Request {
        void answered() throws Exception;
    }

    /** Whether it was answered before the end; any answer but the wanted one is a failure. */
    private static boolean survives(Request request) throws Exception {
        try {
            request.answered();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Planned approved(String name) throws Exception {
        String slug = "so-ghi-chep-" + name;
        String title = DeskLedger.COMMON + " " + name;
        String body = "## Một\n\nBài một của " + name + ".\n\n## Hai\n\nBài hai của " + name + ".\n";
        String draft =
                editor.open(Map.of("metadata", Map.of("slug", slug, "kind", "material", "title", title), "body", body));
        editor.done(draft, "submit");
        approver.done(draft, "approve");
        return ledger.plan(editor, slug, title, draft);
    }

    private Request upload(String name) {
        byte[] file = ("# Bài một\n\nNội dung của " + name + ".\n").getBytes(StandardCharsets.UTF_8);
        return () -> {
            JsonNode upload = editor.upload(name + ".md", file);
            assertEquals(DeskLedger.sha256(file), upload.path("original").asText());
            ledger.uploaded(upload);
        };
    }

    private Request publish(Planned work) throws Exception {
        String address = "/api/v1/editorial/drafts/" + work.draft();
        String tag = approver.tag(address);
        return () -> {
            DeskClient.Reply reply = approver.send("POST", address + "/publish", new byte[0], "If-Match", tag);
            assertEquals(200, reply.status(), reply.body().toString());
            ledger.stands(work.slug(), Standing.THERE);
        };
    }

    private Request withdraw(Planned work) throws Exception {
        String address = "/api/v1/editorial/works/" + work.slug();
        String tag = approver.tag(address);
        byte[] request = "{\"reason\":\"Bản cũ.\"}".getBytes(StandardCharsets.UTF_8);
        return () -> {
            DeskClient.Reply reply = approver.send(
                    "POST", address + "/withdraw", request, "If-Match", tag, "Content-Type", "application/json");
            assertEquals(200, reply.status(), reply.body().toString());
            ledger.stands(work.slug(), Standing.GONE);
        };
    }
}
