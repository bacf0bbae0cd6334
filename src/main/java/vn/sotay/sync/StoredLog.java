package vn.sotay.sync;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.catalog.Catalog;
import vn.sotay.revision.Change;
import vn.sotay.revision.LatestChange;
import vn.sotay.revision.Revisions;

/** The log in the database, within one transaction that sees one state of it. */
final class StoredLog implements ChangeLog {
    private final Revisions revisions;
    private final Catalog catalog;
    private final long head;

    StoredLog(Revisions revisions, Catalog catalog) {
        this.revisions = revisions;
        this.catalog = catalog;
        this.head = revisions.head();
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public @Nullable Long nonce(long rev) {
        return rev == 0
                ? Long.valueOf(0)
                : revisions
                        .nonce(rev)
                        .map(nonce -> ByteBuffer.wrap(nonce).getLong())
                        .orElse(null);
    }

    @Override
    public Map<Audience, Long> audiences() {
        Map<Audience, Long> since = new HashMap<>();
        revisions.audiences().forEach((text, rev) -> since.put(Audience.parse(text), rev));
        return since;
    }

    @Override
    public List<Subject> after(long rev, int limit) {
        return revisions.latest(rev, limit).stream().map(StoredLog::subject).toList();
    }

    private static Subject subject(LatestChange change) {
        String audience = change.audience();
        return new Subject(
                change.rev(),
                change.subject() == Change.Subject.WORK ? Kind.WORK : Kind.SHELF,
                change.slug(),
                audience == null ? null : Audience.parse(audience));
    }

    @Override
    public Map<String, Set<Audience>> audiencesSince(Collection<String> works, long since) {
        Map<String, Set<Audience>> found = new HashMap<>();
        revisions
                .audiencesOfWorks(works, since)
                .forEach((slug, texts) -> found.put(
                        slug, texts.stream().map(Audience::parse).collect(Collectors.toCollection(HashSet::new))));
        return found;
    }

    @Override
    public Set<String> stating(Collection<Audience> audiences) {
        return catalog.stating(audiences.stream().map(Audience::toString).toList());
    }
}
