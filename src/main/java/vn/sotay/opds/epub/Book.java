package vn.sotay.opds.epub;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sotay.catalog.Coverage;
import vn.sotay.catalog.Edition;
import vn.sotay.catalog.EffectStatus;
import vn.sotay.catalog.Kind;
import vn.sotay.catalog.PartialDate;
import vn.sotay.catalog.Source;
import vn.sotay.catalog.TocEntry;

/**
 * All that a file is made of, but the texts themselves, whose hashes the table of contents names: two equal books are the
 * same file. The terms are those of {@link vn.sotay.catalog.Work}.
 *
 * @param library the library's name
 * @param address where the library is reached, without a slash at its end; null where the operator has not said
 * @param current whether this is the work's current edition
 * @param cover the hash of the picture on its front, or what says that it is drawn from what else stands here
 */
public record Book(
        String library,
        @Nullable String address,
        String slug,
        Kind kind,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable PartialDate issued,
        EffectStatus status,
        List<String> creators,
        @Nullable String publisher,
        @Nullable Integer year,
        @Nullable String isbn,
        String language,
        List<String> topics,
        Coverage coverage,
        @Nullable String evidence,
        @Nullable String note,
        List<Source> sources,
        Edition edition,
        boolean current,
        List<TocEntry> toc,
        String cover) {

    /** Names in the namespace of URLs, RFC 9562, section 6.6. */
    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    String title() {
        return edition.title();
    }

    /** The fixed sentence that says whose text this is. */
    String label() {
        return coverage.label();
    }

    /** {@code urn:uuid:} of this edition: a UUID of version 5 over slug, number and text (RFC 9562, section 5.5). */
    public String identifier() {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(java.nio.ByteBuffer.allocate(16)
                    .putLong(NAMESPACE.getMostSignificantBits())
                    .putLong(NAMESPACE.getLeastSignificantBits())
                    .array());
            String name = "urn:sotay:edition:" + slug + ':' + edition.number() + ':' + edition.hash();
            java.nio.ByteBuffer digest = java.nio.ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (digest.getLong() & ~0xF000L) | 0x5000L;
            long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return "urn:uuid:" + new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    /** Kind and number as they are cited, such as "Nghị quyết số 21-NQ/TW"; only the kind where there is no number. */
    String citation() {
        return number == null ? kind.label() : kind.label() + " số " + number;
    }

    /** Day, month or year of issue as they are written in Vietnamese; empty where none is known. */
    String issuedInWords() {
        if (issued == null) {
            return year == null ? "" : "năm " + year;
        }
        String[] parts = issued.text().split("-", -1);
        return switch (parts.length) {
            case 3 -> "ngày " + Integer.parseInt(parts[2]) + '/' + Integer.parseInt(parts[1]) + '/' + parts[0];
            case 2 -> "tháng " + Integer.parseInt(parts[1]) + '/' + parts[0];
            default -> "năm " + parts[0];
        };
    }
}
