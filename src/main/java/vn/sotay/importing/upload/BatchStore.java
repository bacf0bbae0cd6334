package vn.sotay.importing.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.sotay.problem.Problem;
import vn.sotay.storage.ContentHash;

/** SQL of batches; within the transaction of its caller. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BatchStore {
    private static final int CHUNK = 1 << 20;
    private static final String FILES = """
            select id, file_name, size, sha256, state, received_at, unit, done, total, upload, guess, warnings, problem,
            draft, work, received_by, received_from from batch_file where batch = :batch""";

    private final EntityManager entities;
    private final ObjectMapper json;

    @Inject
    BatchStore(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    /** A batch without its files. */
    record Opened(UUID id, String openedBy, Instant openedAt) {}

    /** Begins a batch unless it is there, and keeps others from adding to it until the transaction ends. */
    void open(UUID batch, String who, Instant now) {
        session()
                .createNativeMutationQuery(
                        "insert into upload_batch (id, opened_by, opened_at) values (:id, :who, :now) on conflict do nothing")
                .setParameter("id", batch)
                .setParameter("who", who)
                .setParameter("now", now)
                .executeUpdate();
        lock(batch);
    }

    /** Whether there is such a batch; others wait until the transaction ends. */
    boolean lock(UUID batch) {
        return !session()
                .createNativeQuery("select 1 from upload_batch where id = :id for update", Integer.class)
                .setParameter("id", batch)
                .getResultList()
                .isEmpty();
    }

    Optional<Opened> batch(UUID id) {
        return session()
                .createNativeQuery("select id, opened_by, opened_at from upload_batch where id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(BatchStore::opened);
    }

    /** The last begun first. */
    List<Opened> batches(int limit) {
        return session()
                .createNativeQuery(
                        "select id, opened_by, opened_at from upload_batch order by opened_at desc, id limit :limit",
                        Tuple.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(BatchStore::opened)
                .toList();
    }

    private static Opened opened(Tuple row) {
        return new Opened(row.get(0, UUID.class), row.get(1, String.class), instant(row.get(2)));
    }

    /** The driver's type of a point in time depends on how Hibernate is set up. */
    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    List<BatchFile> files(UUID batch) {
        return rows(FILES + " order by received_at, id", batch, null)
                .map(this::file)
                .toList();
    }

    Optional<BatchFile> file(UUID batch, UUID id) {
        return rows(FILES + " and id = :id", batch, id).map(this::file).findFirst();
    }

    /** A file that nobody else changes until the transaction ends. */
    Optional<BatchFile> locked(UUID batch, UUID id) {
        return rows(FILES + " and id = :id for update", batch, id)
                .map(this::file)
                .findFirst();
    }

    private java.util.stream.Stream<Tuple> rows(String sql, UUID batch, @Nullable UUID id) {
        var query = session().createNativeQuery(sql, Tuple.class).setParameter("batch", batch);
        if (id != null) {
            query.setParameter("id", id);
        }
        return query.getResultStream();
    }

    private BatchFile file(Tuple row) {
        String unit = row.get("unit", String.class);
        BatchFileState state = BatchFileState.of(row.get("state", String.class));
        return new BatchFile(
                row.get("id", UUID.class),
                row.get("file_name", String.class),
                row.get("size", Long.class),
                ContentHash.of256(row.get("sha256", byte[].class)).hex(),
                state,
                instant(row.get("received_at")),
                unit == null || state != BatchFileState.CONVERTING
                        ? null
                        : new UploadProgress(
                                UploadProgress.Unit.valueOf(unit),
                                row.get("done", Integer.class),
                                row.get("total", Integer.class)),
                row.get("upload", UUID.class),
                read(row.get("guess", String.class), UploadGuess.class),
                row.get("warnings", Integer.class),
                null,
                read(row.get("problem", String.class), Problem.class),
                row.get("draft", UUID.class),
                row.get("work", String.class));
    }

    /** How many files a batch has; those that were cancelled do not count. */
    int count(UUID batch) {
        return ((Number) session()
                        .createNativeQuery(
                                "select count(*) from batch_file where batch = :batch and state <> 'cancelled'",
                                Long.class)
                        .setParameter("batch", batch)
                        .getSingleResult())
                .intValue();
    }

    /** Bytes of a batch, and of all files that wait. */
    long bytes(@Nullable UUID batch) {
        String where = batch == null ? "state in ('waiting', 'converting')" : "batch = :batch and state <> 'cancelled'";
        var query = session()
                .createNativeQuery(
                        "select cast(coalesce(sum(size), 0) as bigint) from batch_file where " + where, Long.class);
        if (batch != null) {
            query.setParameter("batch", batch);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    void add(UUID batch, UUID id, String name, ContentHash hash, Path file, String who, String from, Instant now)
            throws IOException {
        long size = Files.size(file);
        session()
                .createNativeMutationQuery("""
                        insert into batch_file (batch, id, file_name, size, sha256, state, received_by, received_from,
                        received_at) values (:batch, :id, :name, :size, :hash, 'waiting', :who, :from, :now)
                        on conflict (batch, id) do update set state = 'waiting', file_name = excluded.file_name,
                        size = excluded.size, sha256 = excluded.sha256, received_by = excluded.received_by,
                        received_from = excluded.received_from, received_at = excluded.received_at, attempts = 0""")
                .setParameter("batch", batch)
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("size", size)
                .setParameter("hash", hash.bytes())
                .setParameter("who", who)
                .setParameter("from", from)
                .setParameter("now", now)
                .executeUpdate();
        session().doWork(connection -> {
            try (InputStream in = Files.newInputStream(file);
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into batch_chunk (batch, file, ordinal, bytes) values (?, ?, ?, ?)")) {
                byte[] chunk = in.readNBytes(CHUNK);
                for (int ordinal = 0; chunk.length > 0; ordinal++) {
                    insert.setObject(1, batch);
                    insert.setObject(2, id);
                    insert.setInt(3, ordinal);
                    insert.setBytes(4, chunk);
                    insert.executeUpdate();
                    chunk = in.readNBytes(CHUNK);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Writes the bytes of a file to the disk, a chunk at a time. */
    void copy(UUID batch, UUID id, Path to) {
        session().doWork(connection -> {
            try (OutputStream out = Files.newOutputStream(to);
                    PreparedStatement select = connection.prepareStatement(
                            "select bytes from batch_chunk where batch = ? and file = ? and ordinal = ?")) {
                select.setObject(1, batch);
                select.setObject(2, id);
                for (int ordinal = 0; ; ordinal++) {
                    select.setInt(3, ordinal);
                    try (ResultSet row = select.executeQuery()) {
                        if (!row.next()) {
                            return;
                        }
                        out.write(row.getBytes(1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A file that is to be read. */
    record Claim(UUID batch, UUID id, String fileName, ContentHash hash, int attempts, String who, String from) {}

    /** The file that waits longest, or whose reader is believed to be dead; it is this reader's from now on. */
    Optional<Claim> claim(UUID reader, long leaseMillis) {
        return session()
                .createNativeQuery("""
                        update batch_file set state = 'converting', reader = :reader, attempts = attempts + 1,
                        leased_until = clock_timestamp() + :lease * interval '1 millisecond',
                        unit = null, done = null, total = null
                        where (batch, id) = (select batch, id from batch_file
                            where state = 'waiting' or state = 'converting' and leased_until < clock_timestamp()
                            order by received_at, id limit 1 for update skip locked)
                        returning batch, id, file_name, sha256, attempts, received_by, received_from""", Tuple.class)
                .setParameter("reader", reader)
                .setParameter("lease", leaseMillis)
                .getResultStream()
                .findFirst()
                .map(row -> new Claim(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        ContentHash.of256(row.get(3, byte[].class)),
                        row.get(4, Integer.class),
                        row.get(5, String.class),
                        row.get(6, String.class)));
    }

    /** A sign of life; false when the file is this reader's no longer. */
    boolean renew(Claim claim, UUID reader, long leaseMillis, @Nullable UploadProgress progress) {
        return session()
                        .createNativeMutationQuery("""
                        update batch_file set leased_until = clock_timestamp() + :lease * interval '1 millisecond',
                        unit = :unit, done = :done, total = :total
                        where batch = :batch and id = :id and reader = :reader""")
                        .setParameter("lease", leaseMillis)
                        .setParameter(
                                "unit",
                                progress == null ? null : progress.unit().name(),
                                String.class)
                        .setParameter("done", progress == null ? null : progress.done(), Integer.class)
                        .setParameter("total", progress == null ? null : progress.total(), Integer.class)
                        .setParameter("batch", claim.batch())
                        .setParameter("id", claim.id())
                        .setParameter("reader", reader)
                        .executeUpdate()
                == 1;
    }

    /** Whether the file is still this reader's; nobody takes it away before the transaction ends. */
    boolean holds(Claim claim, UUID reader) {
        return !session()
                .createNativeQuery(
                        "select 1 from batch_file where batch = :batch and id = :id and reader = :reader for update",
                        Integer.class)
                .setParameter("batch", claim.batch())
                .setParameter("id", claim.id())
                .setParameter("reader", reader)
                .getResultList()
                .isEmpty();
    }

    void release(Claim claim) {
        session()
                .createNativeMutationQuery("""
                        update batch_file set state = 'waiting', reader = null, attempts = attempts - 1
                        where batch = :batch and id = :id""")
                .setParameter("batch", claim.batch())
                .setParameter("id", claim.id())
                .executeUpdate();
    }

    void ready(Claim claim, Upload upload) {
        ended(
                claim.batch(),
                claim.id(),
                BatchFileState.READY,
                upload.id(),
                upload.guess(),
                upload.warnings().size(),
                null);
    }

    void refused(Claim claim, BatchFileState state, Problem problem) {
        ended(claim.batch(), claim.id(), state, null, null, null, problem);
    }

    void cancel(UUID batch, UUID id) {
        ended(batch, id, BatchFileState.CANCELLED, null, null, null, null);
    }

    /** What waits for nobody any more; its bytes go. */
    private void ended(
            UUID batch,
            UUID id,
            BatchFileState state,
            @Nullable UUID upload,
            @Nullable UploadGuess guess,
            @Nullable Integer warnings,
            @Nullable Problem problem) {
        session()
                .createNativeMutationQuery("""
                        update batch_file set state = :state, reader = null, upload = :upload, guess = :guess,
                        warnings = :warnings, problem = :problem where batch = :batch and id = :id""")
                .setParameter("state", state.wire())
                .setParameter("upload", upload, UUID.class)
                .setParameter("guess", guess == null ? null : write(guess), String.class)
                .setParameter("warnings", warnings, Integer.class)
                .setParameter("problem", problem == null ? null : write(problem), String.class)
                .setParameter("batch", batch)
                .setParameter("id", id)
                .executeUpdate();
        session()
                .createNativeMutationQuery("delete from batch_chunk where batch = :batch and file = :id")
                .setParameter("batch", batch)
                .setParameter("id", id)
                .executeUpdate();
    }

    void drafted(UUID batch, UUID id, UUID draft, @Nullable String work) {
        session()
                .createNativeMutationQuery(
                        "update batch_file set draft = :draft, work = :work where batch = :batch and id = :id")
                .setParameter("draft", draft)
                .setParameter("work", work, String.class)
                .setParameter("batch", batch)
                .setParameter("id", id)
                .executeUpdate();
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a batch keeps cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records always have a JSON form", e);
        }
    }
}
