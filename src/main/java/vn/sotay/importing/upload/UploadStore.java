package vn.sotay.importing.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.sotay.audit.Audit;
import vn.sotay.audit.AuditAct;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

/** SQL of uploads. */
@ApplicationScoped
class UploadStore {
    private final EntityManager entities;
    private final Blobs blobs;
    private final Audit audit;
    private final ObjectMapper json;

    @Inject
    UploadStore(EntityManager entities, Blobs blobs, Audit audit, ObjectMapper json) {
        this.entities = entities;
        this.blobs = blobs;
        this.audit = audit;
        this.json = json;
    }

    /** What the audit tells of an upload. */
    record Brought(String fileName, String original, long size) {}

    @Transactional
    void add(Upload upload, ContentHash original, Path file, Converted converted, String address) {
        Blob markdown = Blob.of("text/markdown", converted.markdown().getBytes(StandardCharsets.UTF_8));
        blobs.put(original, upload.mediaType(), file);
        List<Blob> made = new ArrayList<>(converted.content());
        made.add(markdown);
        blobs.put(made);
        entities.unwrap(Session.class).doWork(connection -> insert(connection, upload, original, markdown, converted));
        audit.record(new AuditAct(
                upload.uploadedBy(),
                address,
                "upload.add",
                "upload:" + upload.id(),
                null,
                new Brought(upload.fileName(), upload.original(), upload.size())));
    }

    private void insert(Connection connection, Upload upload, ContentHash original, Blob markdown, Converted converted)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into upload (id, file_name, media_type, size, original, markdown, proposal, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, upload.id());
            insert.setString(2, upload.fileName());
            insert.setString(3, upload.mediaType());
            insert.setLong(4, upload.size());
            insert.setBytes(5, original.bytes());
            insert.setBytes(6, markdown.hash().bytes());
            insert.setString(7, text(upload));
            insert.setString(8, upload.uploadedBy());
            insert.setObject(9, upload.uploadedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into upload_image (upload, sha256) values (?, ?) on conflict do nothing")) {
            for (Blob image : converted.content()) {
                insert.setObject(1, upload.id());
                insert.setBytes(2, image.hash().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** With its Markdown. */
    @Transactional
    Optional<Upload> find(UUID id) {
        List<Object[]> rows = entities
                .createNativeQuery("select proposal, markdown from upload where id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> (Object[]) row)
                .toList();
        return rows.stream().findFirst().map(row -> {
            Blob markdown = blobs.get(ContentHash.of256((byte[]) row[1])).orElseThrow();
            return withText((String) row[0], new String(markdown.bytes(), StandardCharsets.UTF_8));
        });
    }

    private Upload withText(String proposal, String markdown) {
        try {
            com.fasterxml.jackson.databind.node.ObjectNode tree =
                    (com.fasterxml.jackson.databind.node.ObjectNode) json.readTree(proposal);
            return json.treeToValue(tree.put("markdown", markdown), Upload.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proposal cannot be read", e);
        }
    }

    private String text(Upload upload) {
        try {
            return json.writeValueAsString(upload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proposal made of records always has a JSON form", e);
        }
    }
}
