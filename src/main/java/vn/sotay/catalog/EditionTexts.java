package vn.sotay.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;
import vn.sotay.catalog.difference.SectionText;
import vn.sotay.storage.Blob;
import vn.sotay.storage.Blobs;
import vn.sotay.storage.ContentHash;

/** Two editions with all their text, read in one short transaction; what is done with them needs none. */
@ApplicationScoped
class EditionTexts {
    private final WorkStore works;
    private final EditionStore editions;
    private final Blobs blobs;

    @Inject
    EditionTexts(WorkStore works, EditionStore editions, Blobs blobs) {
        this.works = works;
        this.editions = editions;
        this.blobs = blobs;
    }

    record Pair(Edition from, List<SectionText> before, Edition to, List<SectionText> after) {}

    @Transactional
    Optional<Pair> of(String slug, int from, int to, Viewer viewer) {
        WorkEntity work = works.bySlug(slug)
                .filter(found -> AudiencePolicy.admits(Audience.parse(found.audience), viewer))
                .orElse(null);
        EditionEntity one = work == null ? null : editions.of(work, from).orElse(null);
        EditionEntity other = work == null ? null : editions.of(work, to).orElse(null);
        if (one == null || other == null) {
            return Optional.empty();
        }
        List<SectionEntity> before = editions.sections(one.id);
        List<SectionEntity> after = editions.sections(other.id);
        Map<ContentHash, Blob> bodies = blobs.get(Stream.concat(before.stream(), after.stream())
                .map(section -> ContentHash.of256(section.body))
                .toList());
        return Optional.of(new Pair(
                WorkViews.edition(one, before),
                texts(before, bodies),
                WorkViews.edition(other, after),
                texts(after, bodies)));
    }

    private static List<SectionText> texts(List<SectionEntity> sections, Map<ContentHash, Blob> bodies) {
        return sections.stream()
                .map(section -> new SectionText(
                        section.anchor,
                        section.heading,
                        section.level,
                        text(bodies.get(ContentHash.of256(section.body)))))
                .toList();
    }

    private static String text(@Nullable Blob blob) {
        return blob == null ? "" : new String(blob.bytes(), StandardCharsets.UTF_8);
    }
}
