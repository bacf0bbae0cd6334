package vn.sotay.opds;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.TocEntry;
import vn.sotay.reading.ReadingPlace;

/**
 * A place in a text, found from what a reading system says of it: a reference into our EPUB, our manifest or our pages where there is one,
 * else the share of the whole.
 */
final class BookPlace {
    private final int edition;
    private final List<TocEntry> toc;
    private final Map<String, TocEntry> byAnchor = new HashMap<>();

    /** @param toc not empty */
    BookPlace(int edition, List<TocEntry> toc) {
        this.edition = edition;
        this.toc = toc;
        toc.forEach(entry -> byAnchor.put(entry.anchor(), entry));
    }

    ReadingPlace of(Progression told) {
        return told.references().stream()
                .flatMap(reference -> Stream.of(fragment(reference), file(reference)))
                .filter(Objects::nonNull)
                .flatMap(anchor -> Optional.ofNullable(byAnchor.get(anchor)).stream())
                .findFirst()
                .map(entry -> place(entry, null, told.progression()))
                .orElseGet(() -> share(told.progression()));
    }

    /** By the sizes of the sections, which is what a share of a book is made of in every reading system. */
    private ReadingPlace share(double progression) {
        double left = progression * toc.stream().mapToLong(TocEntry::size).sum();
        for (TocEntry entry : toc) {
            if (left < entry.size()) {
                return place(entry, left / entry.size(), progression);
            }
            left -= entry.size();
        }
        return place(toc.get(toc.size() - 1), 1.0, progression);
    }

    private ReadingPlace place(TocEntry entry, @Nullable Double inSection, double progression) {
        return new ReadingPlace(edition, entry.anchor(), inSection, progression, entry.content(), null, null, null);
    }

    /** Without what a text fragment says behind it. */
    private static @Nullable String fragment(String reference) {
        URI uri = uri(reference);
        return uri == null || uri.getFragment() == null
                ? null
                : uri.getFragment().replaceFirst(":~:.*", "");
    }

    private static @Nullable String file(String reference) {
        URI uri = uri(reference);
        return uri == null || uri.getPath() == null
                ? null
                : uri.getPath().replaceFirst("^.*/", "").replaceFirst("\\.[a-z]+$", "");
    }

    private static @Nullable URI uri(String reference) {
        try {
            return URI.create(reference);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
