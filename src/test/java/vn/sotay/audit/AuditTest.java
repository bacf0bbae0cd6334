package vn.sotay.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {
    @Inject
    Audit audit;

    @Inject
    EntityManager entities;

    @Test
    void whatManyDoAtOnceMakesOneChain() throws Exception {
        String subject = "test:" + UUID.randomUUID();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<?> one : IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> record(subject, "lần " + i)))
                    .toList()) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(40, audit.page(filter(subject), null, 10).total());
        assertTrue(audit.check().intact());
    }

    @Test
    void whatIsTakenBackLeavesNoEntry() {
        String subject = "test:" + UUID.randomUUID();
        QuarkusTransaction.begin();
        audit.record(new AuditAct("kiem.thu", null, "test.act", subject));
        QuarkusTransaction.rollback();
        assertEquals(0, audit.page(filter(subject), null, 10).total());
        assertTrue(audit.check().intact());
    }

    @Test
    void entriesCannotBeChangedByASlip() {
        String subject = "test:" + UUID.randomUUID();
        record(subject, "trước");
        for (String sql : new String[] {
            "update audit set actor = 'ai-do' where subject = '" + subject + "'",
            "delete from audit where subject = '" + subject + "'",
            "truncate audit"
        }) {
            assertThrows(
                    RuntimeException.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(sql).executeUpdate()),
                    sql);
        }
    }

    @Test
    void whatSomebodyChangesBehindItsBackShows() {
        String subject = "test:" + UUID.randomUUID();
        record(subject, "trước");
        record(subject, "sau");
        for (String change : new String[] {
            "update audit set entry = replace(entry, 'trước', 'khác') where subject = '" + subject + "'",
            "update audit set actor = 'ai-do' where subject = '" + subject + "'",
            "update audit set hash = decode(repeat('ab', 32), 'hex') where subject = '" + subject + "'",
            "delete from audit where seq = (select min(seq) from audit where subject = '" + subject + "')",
            "delete from audit where seq = (select max(seq) from audit)"
        }) {
            QuarkusTransaction.begin();
            try {
                entities.createNativeQuery("alter table audit disable trigger user")
                        .executeUpdate();
                entities.createNativeQuery(change).executeUpdate();
                AuditCheck check = audit.check();
                assertFalse(check.intact(), change);
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        assertTrue(audit.check().intact());
    }

    @Test
    void theExportHasTheTextsThatWereHashed() throws IOException {
        String subject = "test:" + UUID.randomUUID();
        record(subject, "xuất ra");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        audit.export(out);
        byte[] hash = new byte[32];
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            String entry = lines[i].substring("{\"entry\":".length(), lines[i].length() - 75);
            hash = Chain.hash(hash, entry);
            assertTrue(
                    lines[i].endsWith("\"hash\":\"" + java.util.HexFormat.of().formatHex(hash) + "\"}"), lines[i]);
        }
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("xuất ra"));
    }

    private void record(String subject, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        new AuditAct("kiem.thu", "192.0.2.1", "test.act", subject, null, Map.of("what", what))));
    }

    private static AuditFilter filter(String subject) {
        return new AuditFilter(null, null, subject, null, null);
    }
}
