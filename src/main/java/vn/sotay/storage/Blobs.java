package vn.sotay.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/**
 * Content-addressed bytes. Putting the same bytes twice keeps them once; nothing is ever changed in place. Chunks of 1 MiB
 * keep any single row small enough for backup and replication.
 */
@ApplicationScoped
public class Blobs {
    /** Bytes in one row of the chunk table. */
    static final int CHUNK = 1 << 20;

    private final EntityManager entities;

    @Inject
    Blobs(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores those blobs that are not yet held, within the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Collection<Blob> blobs) {
        Map<ContentHash, Blob> distinct = new LinkedHashMap<>();
        // In one order everywhere: two imports that insert the same bytes must not wait for each other in a circle.
        blobs.stream()
                .sorted((a, b) -> a.hash().hex().compareTo(b.hash().hex()))
                .forEach(blob -> distinct.putIfAbsent(blob.hash(), blob));
        entities.unwrap(Session.class).doWork(connection -> insert(connection, distinct));
    }

    /**
     * Stores the bytes of a file unless they are held, within the running transaction; a chunk at a time, so that large files
     * need no heap.
     *
     * @param hash of the file as it is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(ContentHash hash, String mediaType, Path file) {
        entities.unwrap(Session.class).doWork(connection -> {
            try {
                insert(connection, hash, mediaType, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void insert(Connection connection, ContentHash hash, String mediaType, Path file)
            throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into blob (sha256, media_type, size) values (?, ?, ?) on conflict do nothing")) {
            insert.setBytes(1, hash.bytes());
            insert.setString(2, mediaType);
            insert.setLong(3, Files.size(file));
            if (insert.executeUpdate() == 0) {
                return;
            }
        }
        try (InputStream in = Files.newInputStream(file);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into blob_chunk (sha256, ordinal, bytes) values (?, ?, ?)")) {
            byte[] chunk = in.readNBytes(CHUNK);
            for (int ordinal = 0; chunk.length > 0; ordinal++) {
                insert.setBytes(1, hash.bytes());
                insert.setInt(2, ordinal);
                insert.setBytes(3, chunk);
                insert.executeUpdate();
                chunk = in.readNBytes(CHUNK);
            }
        }
    }

    /** The bytes with this address, if they are held. */
    @Transactional
    public Optional<Blob> get(ContentHash hash) {
        return Optional.ofNullable(get(List.of(hash)).get(hash));
    }

    /** All of these that are held, in one query. */
    @Transactional
    public Map<ContentHash, Blob> get(Collection<ContentHash> hashes) {
        Map<ContentHash, Blob> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> select(connection, hashes, found));
        }
        return found;
    }

    /** What is known of bytes without reading them. */
    public record Facts(String mediaType, long size) {}

    /** Media types and sizes of those of these that are held, in one query. */
    @Transactional
    public Map<ContentHash, Facts> facts(Collection<ContentHash> hashes) {
        Map<ContentHash, Facts> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> selectFacts(connection, hashes, found));
        }
        return found;
    }

    private static void selectFacts(
            Connection connection, Collection<ContentHash> hashes, Map<ContentHash, Facts> found) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select sha256, media_type, size from blob
                where sha256 in (select decode(h, 'hex') from unnest(?) h)""")) {
            select.setArray(1, keys(connection, hashes));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(ContentHash.of256(rows.getBytes(1)), new Facts(rows.getString(2), rows.getLong(3)));
                }
            }
        }
    }

    /** Those of these that are held and are images, without their bytes, in one query. */
    @Transactional
    public Map<ContentHash, HeldImage> images(Collection<ContentHash> hashes) {
        Map<ContentHash, HeldImage> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> selectImages(connection, hashes, found));
        }
        return found;
    }

    private static void selectImages(
            Connection connection, Collection<ContentHash> hashes, Map<ContentHash, HeldImage> found)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select b.sha256, b.media_type, substring(c.bytes from 1 for ?)
                from blob b join blob_chunk c on c.sha256 = b.sha256 and c.ordinal = 0
                where b.media_type like 'image/%'
                and b.sha256 in (select decode(h, 'hex') from unnest(?) h)""")) {
            select.setInt(1, HeldImage.HEAD);
            select.setArray(2, keys(connection, hashes));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ContentHash hash = ContentHash.of256(rows.getBytes(1));
                    HeldImage.of(hash, rows.getString(2), rows.getBytes(3)).ifPresent(image -> found.put(hash, image));
                }
            }
        }
    }

    private static void insert(Connection connection, Map<ContentHash, Blob> blobs) throws SQLException {
        // A batch does not tell which of its rows were new, so ask first; "on conflict" settles what others insert
        // meanwhile.
        Set<String> held = held(connection, blobs.keySet());
        List<Blob> fresh = blobs.values().stream()
                .filter(blob -> !held.contains(blob.hash().hex()))
                .toList();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into blob (sha256, media_type, size) values (?, ?, ?) on conflict do nothing")) {
            for (Blob blob : fresh) {
                insert.setBytes(1, blob.hash().bytes());
                insert.setString(2, blob.mediaType());
                insert.setLong(3, blob.bytes().length);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into blob_chunk (sha256, ordinal, bytes) values (?, ?, ?) on conflict do nothing")) {
            for (Blob blob : fresh) {
                for (int from = 0, ordinal = 0; from < blob.bytes().length; from += CHUNK, ordinal++) {
                    insert.setBytes(1, blob.hash().bytes());
                    insert.setInt(2, ordinal);
                    insert.setBytes(
                            3, Arrays.copyOfRange(blob.bytes(), from, Math.min(from + CHUNK, blob.bytes().length)));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static Set<String> held(Connection connection, Collection<ContentHash> hashes) throws SQLException {
        Set<String> held = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select encode(sha256, 'hex') from blob
                where sha256 in (select decode(h, 'hex') from unnest(?) h)""")) {
            select.setArray(1, keys(connection, hashes));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    held.add(rows.getString(1));
                }
            }
        }
        return held;
    }

    private static Array keys(Connection connection, Collection<ContentHash> hashes) throws SQLException {
        return connection.createArrayOf(
                "text", hashes.stream().distinct().map(ContentHash::hex).toArray());
    }

    private static void select(Connection connection, Collection<ContentHash> hashes, Map<ContentHash, Blob> found)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select b.sha256, b.media_type, c.bytes
                from blob b left join blob_chunk c on c.sha256 = b.sha256
                where b.sha256 in (select decode(h, 'hex') from unnest(?) h) order by b.sha256, c.ordinal""")) {
            select.setArray(1, keys(connection, hashes));
            try (ResultSet rows = select.executeQuery()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ContentHash current = null;
                String mediaType = "";
                while (rows.next()) {
                    ContentHash hash = ContentHash.of256(rows.getBytes(1));
                    if (current != null && !hash.equals(current)) {
                        found.put(current, new Blob(current, mediaType, bytes.toByteArray()));
                        bytes.reset();
                    }
                    current = hash;
                    mediaType = rows.getString(2);
                    byte[] chunk = rows.getBytes(3);
                    if (chunk != null) {
                        bytes.writeBytes(chunk);
                    }
                }
                if (current != null) {
                    found.put(current, new Blob(current, mediaType, bytes.toByteArray()));
                }
            }
        }
    }
}
