package vn.sotay.opds.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Edition;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.TocEntry;
import vn.sotay.storage.Blob;
import vn.sotay.storage.ContentHash;
import vn.sotay.storage.HeldImage;

/** A book in the making, without a library. */
public final class SampleBook {
    private final String title;
    private final List<TocEntry> toc = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final Map<ContentHash, Blob> images = new HashMap<>();
    private @Nullable String address;
    private @Nullable PartialDate issued = new PartialDate("2022-06-16");
    private String library = "Tủ sách";
    private String hash = "0".repeat(64);

    SampleBook(String title) {
        this.title = title;
    }

    SampleBook section(String anchor, String heading, int level, String html) {
        bodies.add(html);
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        toc.add(new TocEntry(anchor, heading, level, ContentHash.of(bytes).hex(), bytes.length));
        return this;
    }

    SampleBook image(Blob image) {
        images.put(image.hash(), image);
        return this;
    }

    SampleBook reachedAt(String given) {
        address = given;
        return this;
    }

    SampleBook of(String library) {
        this.library = library;
        return this;
    }

    SampleBook issued(@Nullable String date) {
        issued = date == null ? null : new PartialDate(date);
        return this;
    }

    SampleBook text(String hash) {
        this.hash = hash;
        return this;
    }

    Book book() {
        return new Book(
                library,
                address,
                "nghi-quyet-21",
                Kind.RESOLUTION,
                "21-NQ/TW",
                "Ban Chấp hành Trung ương",
                issued,
                EffectStatus.UNKNOWN,
                List.of("Nguyễn Văn \"A\" & B"),
                null,
                null,
                "978-604-57-0000-1",
                "vi",
                List.of("Xây dựng Đảng <1>"),
                Coverage.INTRODUCTION,
                "Chưa đối chiếu",
                "Ghi chú & chú thích",
                List.of(new Source(
                        "tulieuvankien.dangcongsan.vn", "https://tulieuvankien.dangcongsan.vn/x?a=1&b=2", true)),
                new Edition(2, title, hash, Instant.parse("2026-11-01T02:03:04.567Z"), toc.size(), 10, 100),
                true,
                toc,
                "drawn");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<ContentHash, HeldImage> held = new HashMap<>();
        images.values().forEach(blob -> HeldImage.of(blob).ifPresent(image -> held.put(image.hash(), image)));
        BookFile.write(
                book(),
                cover(),
                bodies,
                held,
                wanted -> Objects.requireNonNull(images.get(wanted)).bytes(),
                out);
        return out.toByteArray();
    }

    /** The smallest picture there is. */
    public static Blob cover() {
        return Blob.of(
                "image/gif", Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));
    }
}
