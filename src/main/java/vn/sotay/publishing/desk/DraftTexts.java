package vn.sotay.publishing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.Session;
import vn.sotay.storage.ContentHash;

/**
 * Texts of drafts, compressed, by the hash of what they say. Not among the library's bytes: those are what readers may get.
 * Within the transaction of its caller.
 */
@ApplicationScoped
class DraftTexts {
    private final EntityManager entities;

    @Inject
    DraftTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a text, once; gives its address. */
    ContentHash put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ContentHash hash = ContentHash.of(bytes);
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into draft_text (sha256, gzip) values (?, ?) on conflict do nothing")) {
                insert.setBytes(1, hash.bytes());
                insert.setBytes(2, gzip(bytes));
                insert.executeUpdate();
            }
        });
        return hash;
    }

    /** The text with this address, which a row of the database names. */
    String get(byte[] hash) {
        byte[] gzip =
                (byte[]) entities.createNativeQuery("select gzip from draft_text where sha256 = :hash", byte[].class)
                        .setParameter("hash", hash)
                        .getSingleResult();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As phones get it, too. */
    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
