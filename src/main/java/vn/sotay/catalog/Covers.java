package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.cover.CoverSize;
import vn.sotay.catalog.cover.CoverText;
import vn.sotay.catalog.cover.DrawnCover;
import vn.sotay.catalog.cover.UploadedCover;
import vn.sotay.problem.ProblemException;
import vn.sotay.problem.ProblemType;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.HeldImage;

/** Covers of works: what was uploaded is stored, what is drawn is drawn again when somebody asks. */
@ApplicationScoped
class Covers {
    /** Drawings that are kept, so that a change elsewhere in the library need not draw all of them anew. */
    private static final int MOST_KEPT = 8 << 20;
    /** What catalogues for reading systems name. */
    private static final List<CoverSize> SIZES = List.of(CoverSize.LARGE, CoverSize.SMALL);

    private final WorkStore works;
    private final Blobs blobs;
    private final Map<Drawing, Blob> drawn = new LinkedHashMap<>(64, 0.75f, true);
    private long kept;

    @Inject
    Covers(WorkStore works, Blobs blobs) {
        this.works = works;
        this.blobs = blobs;
    }

    private record Drawing(CoverText text, CoverSize size) {}

    /**
     * What is shown of a work.
     *
     * @param uploaded the bytes, null where a cover is drawn
     * @param text what is written on a cover that is drawn
     */
    record Shown(@Nullable Blob uploaded, CoverText text, boolean everybody) {}

    @Transactional
    Optional<Shown> shown(String slug, CoverSize size, Viewer viewer) {
        return works.bySlug(slug)
                .filter(work -> AudiencePolicy.admits(Audience.parse(work.audience), viewer))
                .map(work -> {
                    StoredCover stored = work.cover;
                    return new Shown(
                            stored == null
                                    ? null
                                    : blobs.get(stored.address(size)).orElseThrow(),
                            text(work),
                            work.audience.equals(Audience.PUBLIC.toString()));
                });
    }

    /** The large and the small cover of each of these works as they are, by slug; in the transaction of the caller. */
    Map<String, List<CoverImage>> images(Collection<WorkEntity> shown) {
        Set<ContentHash> uploaded = new HashSet<>();
        for (WorkEntity work : shown) {
            StoredCover stored = work.cover;
            if (stored != null) {
                SIZES.forEach(size -> uploaded.add(stored.address(size)));
            }
        }
        Map<ContentHash, HeldImage> held = blobs.images(uploaded);
        Map<String, List<CoverImage>> images = new HashMap<>();
        for (WorkEntity work : shown) {
            StoredCover stored = work.cover;
            images.put(
                    work.slug,
                    SIZES.stream()
                            .map(size -> stored == null ? drawn(work, size) : uploaded(held, stored.address(size)))
                            .toList());
        }
        return images;
    }

    private static CoverImage uploaded(Map<ContentHash, HeldImage> held, ContentHash hash) {
        HeldImage image = Objects.requireNonNull(held.get(hash), "every size of a cover is stored");
        return new CoverImage(Cover.CONTENT + hash.hex(), image.type().mediaType(), image.width(), image.height());
    }

    private static CoverImage drawn(WorkEntity work, CoverSize size) {
        return new CoverImage(Cover.address(work.slug, size), DrawnCover.PNG, size.width(), DrawnCover.height(size));
    }

    Blob png(CoverText text, CoverSize size) {
        Drawing drawing = new Drawing(text, size);
        synchronized (drawn) {
            Blob held = drawn.get(drawing);
            if (held != null) {
                return held;
            }
        }
        Blob made = Blob.of(DrawnCover.PNG, DrawnCover.png(text, size));
        synchronized (drawn) {
            if (drawn.put(drawing, made) == null) {
                kept += made.bytes().length;
            }
            for (Iterator<Blob> oldest = drawn.values().iterator(); kept > MOST_KEPT; ) {
                kept -= oldest.next().bytes().length;
                oldest.remove();
            }
        }
        return made;
    }

    /** Gives a work the cover that its data name. The bytes are stored already. */
    void put(WorkEntity work, @Nullable ContentHash named, @Nullable UploadedCover brought) {
        StoredCover held = work.cover;
        if (named == null ? held == null : held != null && held.original().equals(named.hex())) {
            return;
        }
        EntityManager entities = works.getEntityManager();
        if (held != null) {
            entities.createQuery("delete from WorkCoverEntity where workId = :id")
                    .setParameter("id", work.id)
                    .executeUpdate();
        }
        if (named == null) {
            work.cover = null;
            return;
        }
        if (brought == null || !brought.original().hash().equals(named)) {
            throw new ProblemException(ProblemType.CONFLICT, "The cover of '" + work.slug + "' was changed meanwhile.");
        }
        StoredCover stored = StoredCover.of(brought);
        work.cover = stored;
        stored.addresses().forEach(image -> entities.persist(WorkCoverEntity.of(work, image)));
    }

    private static CoverText text(WorkEntity work) {
        String day = work.issued == null ? null : day(work.issued);
        String mark;
        if (work.number != null) {
            mark = day == null ? work.number : work.number + " · " + day;
        } else {
            mark = work.creators.isEmpty() ? day : String.join(", ", work.creators);
        }
        return new CoverText(
                work.kind,
                Vocabulary.term(Kind.class, work.kind).label(),
                work.title,
                mark,
                work.issuer == null ? work.publisher : work.issuer);
    }

    /** As it is written in Vietnamese: 16/6/2022, 6/2022, 2022. */
    private static String day(String issued) {
        List<String> parts = List.of(issued.split("-", -1));
        StringBuilder day = new StringBuilder();
        for (int i = parts.size() - 1; i > 0; i--) {
            day.append(Integer.parseInt(parts.get(i))).append('/');
        }
        return day.append(parts.get(0)).toString();
    }
}
