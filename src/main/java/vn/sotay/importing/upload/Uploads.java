package vn.sotay.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.sotay.account.SignedIn;
import vn.sotay.catalog.Catalog;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.publishing.desk.Desk;
import vn.sotay.publishing.desk.DraftContents;
import vn.sotay.publishing.desk.DraftMetadata;
import vn.sotay.publishing.desk.Editor;
import vn.sotay.seal.Sha256;
import vn.sotay.storage.ContentHash;

/** Files that editors brought: received, converted, kept with what was made of them. */
@ApplicationScoped
public class Uploads {
    private final UploadConfig config;
    private final Conversion conversion;
    private final UploadStore store;
    private final Catalog catalog;
    private final Desk desk;
    private final boolean serving;

    @Inject
    Uploads(
            UploadConfig config,
            Conversion conversion,
            UploadStore store,
            Catalog catalog,
            Desk desk,
            @ConfigProperty(name = "sotay.serving", defaultValue = "true") boolean serving) {
        this.config = config;
        this.conversion = conversion;
        this.store = store;
        this.catalog = catalog;
        this.desk = desk;
        this.serving = serving;
    }

    /** What a process that was killed has left. Commands may run beside the service, whose files these are. */
    void start(@Observes io.quarkus.runtime.StartupEvent event) throws IOException {
        if (serving) {
            WorkFolder.delete(conversion.folder());
        }
    }

    /**
     * Receives a file, converts it and keeps both.
     *
     * @param fileName the name it was given, with an extension
     * @throws ProblemException as {@link Conversion#convert}; then nothing is kept
     */
    public Upload receive(InputStream body, String fileName, SignedIn who, String address) {
        try (WorkFolder work = WorkFolder.in(conversion.folder())) {
            Path file = work.file("original");
            ContentHash hash = copy(body, file);
            Converted converted = conversion.convert(file, fileName);
            Upload upload = proposal(fileName, file, hash, converted, match(converted.guess(), who), who.userName());
            store.add(upload, hash, file, converted, address);
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is proposed to be made of a file. */
    static Upload proposal(
            String fileName, Path file, ContentHash hash, Converted converted, @Nullable String match, String who)
            throws IOException {
        return new Upload(
                UUID.randomUUID(),
                fileName,
                converted.mediaType(),
                Files.size(file),
                hash.hex(),
                converted.guess(),
                match,
                converted.contents(),
                converted.notes(),
                converted.tables(),
                converted.images(),
                converted.warnings(),
                who,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
    }

    /** An upload with its Markdown, if there is one with this id; the catalogue is asked anew. */
    public Optional<Upload> find(UUID id, SignedIn who) {
        return store.find(id).map(held -> with(held, match(held.guess(), who)));
    }

    /**
     * Opens a draft with the text of a file.
     *
     * @param work the slug of the work whose text it is, null for a new one
     * @param original whether the file is published beside the text
     * @throws ProblemException 404 when there is no such upload or work
     */
    @Transactional
    public DraftContents draft(UUID id, @Nullable String work, boolean original, SignedIn who, String address) {
        Upload held = store.find(id).orElseThrow(() -> ProblemException.notFound("No upload has this id."));
        String text = held.markdown() == null ? "" : held.markdown();
        Editor editor = Editor.of(who, address);
        DraftContents opened = opened(held, text, work, editor);
        if (!original) {
            return opened;
        }
        return new DraftContents(
                desk.publishBeside(opened.draft().id(), new ContentHash(held.original()), held.fileName(), editor),
                opened.metadata(),
                opened.body());
    }

    private DraftContents opened(Upload held, String text, @Nullable String work, Editor editor) {
        if (work != null) {
            return desk.reopen(work, text, editor);
        }
        UploadGuess guess = held.guess();
        return desk.open(
                DraftMetadata.of(guess.kind(), guess.title(), guess.number(), guess.issuer(), guess.issued()),
                text,
                editor);
    }

    private static Upload with(Upload held, @Nullable String match) {
        return new Upload(
                held.id(),
                held.fileName(),
                held.mediaType(),
                held.size(),
                held.original(),
                held.guess(),
                match,
                held.contents(),
                held.notes(),
                held.tables(),
                held.images(),
                held.warnings(),
                held.uploadedBy(),
                held.uploadedAt(),
                held.markdown());
    }

    private @Nullable String match(UploadGuess guess, SignedIn who) {
        if (guess.number() == null || guess.issued() == null) {
            return null;
        }
        List<String> works = catalog.numbered(guess.number(), guess.issued(), who.viewer());
        return works.size() == 1 ? works.get(0) : null;
    }

    /** Writes what is received to a file, bounded. @throws ProblemException {@code TOO_LARGE} */
    ContentHash copy(InputStream body, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        long most = config.maxSize().asLongValue();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE, "The file is larger than " + (most >> 20) + " MiB.");
                }
                out.write(buffer, 0, read);
            }
        }
        return ContentHash.of256(digest.digest());
    }
}
