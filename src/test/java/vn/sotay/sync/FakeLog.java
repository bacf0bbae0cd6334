package vn.sotay.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sotay.audience.Audience;
import vn.sotay.audience.AudiencePolicy;
import vn.sotay.audience.Viewer;

/**
 * A library in memory that keeps its log as the real one does: a change of who may see a work is also logged for the works that
 * state something of it. It remembers every state, so that what anybody could see at any revision is known without a delta.
 */
final class FakeLog implements ChangeLog {
    private record Row(
            Kind kind,
            String slug,
            @Nullable Audience before,
            @Nullable Audience after,
            long nonce) {}

    /** A work: who may see it, which text it has, and of which works it states something. */
    private record Entry(Audience audience, long text, Set<String> states) {}

    private final Random random;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Entry> works = new TreeMap<>();
    private final Map<String, Long> shelves = new TreeMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final List<Map<String, Entry>> worksAt = new ArrayList<>();
    private final List<Map<String, Long>> shelvesAt = new ArrayList<>();

    FakeLog(Random random) {
        this.random = random;
        remember();
    }

    private FakeLog(FakeLog other) {
        random = other.random;
        rows.addAll(other.rows);
        works.putAll(other.works);
        shelves.putAll(other.shelves);
        withdrawn.addAll(other.withdrawn);
        worksAt.addAll(other.worksAt);
        shelvesAt.addAll(other.shelvesAt);
    }

    /** As a restore of a backup that was made now gives it. */
    FakeLog backup() {
        return new FakeLog(this);
    }

    boolean wasWithdrawn(String slug) {
        return withdrawn.contains(slug);
    }

    void put(String slug, Audience audience, Set<String> states) {
        if (withdrawn.contains(slug)) {
            return;
        }
        Entry before = works.get(slug);
        works.put(slug, new Entry(audience, random.nextLong(), states));
        commit(slug, before == null ? null : before.audience(), audience);
    }

    void withdraw(String slug) {
        Entry before = works.remove(slug);
        if (before != null) {
            withdrawn.add(slug);
            commit(slug, before.audience(), null);
        }
    }

    void shelve(String slug) {
        shelves.put(slug, random.nextLong());
        rows.add(new Row(Kind.SHELF, slug, Audience.PUBLIC, Audience.PUBLIC, random.nextLong()));
        remember();
    }

    private void commit(String slug, @Nullable Audience before, @Nullable Audience after) {
        rows.add(new Row(Kind.WORK, slug, before, after, random.nextLong()));
        works.forEach((other, work) -> {
            if (!other.equals(slug) && work.states().contains(slug)) {
                rows.add(new Row(Kind.WORK, other, work.audience(), work.audience(), random.nextLong()));
            }
        });
        remember();
    }

    private void remember() {
        while (worksAt.size() <= rows.size()) {
            worksAt.add(Map.copyOf(works));
            shelvesAt.add(Map.copyOf(shelves));
        }
    }

    /** All that this viewer can see at the head, as a device keeps it. */
    Map<String, String> snapshot(Viewer viewer) {
        Map<String, String> seen = new TreeMap<>();
        works.keySet().forEach(slug -> {
            String copy = copy(slug, viewer);
            if (copy != null) {
                seen.put("WORK " + slug, copy);
            }
        });
        shelves.forEach((slug, text) -> seen.put("SHELF " + slug, String.valueOf(text)));
        return seen;
    }

    /** What is sent of a subject. */
    @Nullable
    String copy(Kind kind, String slug, Viewer viewer) {
        return kind == Kind.SHELF ? String.valueOf(shelves.get(slug)) : copy(slug, viewer);
    }

    private @Nullable String copy(String slug, Viewer viewer) {
        Entry work = works.get(slug);
        if (work == null || !AudiencePolicy.admits(work.audience(), viewer)) {
            return null;
        }
        return work.text()
                + work.states().stream()
                        .filter(other -> works.containsKey(other)
                                && AudiencePolicy.admits(works.get(other).audience(), viewer))
                        .sorted()
                        .toList()
                        .toString();
    }

    /** Whether this viewer could see the work at this revision or at any since. */
    boolean couldSeeSince(String slug, long rev, Viewer viewer) {
        for (int at = (int) rev; at < worksAt.size(); at++) {
            Entry work = worksAt.get(at).get(slug);
            if (work != null && AudiencePolicy.admits(work.audience(), viewer)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long head() {
        return rows.size();
    }

    @Override
    public @Nullable Long nonce(long rev) {
        return rev == 0
                ? Long.valueOf(0)
                : rev > rows.size()
                        ? null
                        : Long.valueOf(rows.get((int) rev - 1).nonce());
    }

    @Override
    public Map<Audience, Long> audiences() {
        Map<Audience, Long> since = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (Audience audience : named(rows.get(i))) {
                since.putIfAbsent(audience, i + 1L);
            }
        }
        return since;
    }

    @Override
    public List<Subject> after(long rev, int limit) {
        Map<String, Subject> last = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            last.put(row.kind() + " " + row.slug(), new Subject(i + 1L, row.kind(), row.slug(), row.after()));
        }
        return last.values().stream()
                .filter(subject -> subject.rev() > rev)
                .sorted((a, b) -> Long.compare(a.rev(), b.rev()))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Set<Audience>> audiencesSince(Collection<String> slugs, long since) {
        Map<String, Set<Audience>> found = new HashMap<>();
        for (Row row : rows.subList((int) since, rows.size())) {
            if (row.kind() == Kind.WORK && slugs.contains(row.slug())) {
                found.computeIfAbsent(row.slug(), any -> new HashSet<>()).addAll(named(row));
            }
        }
        return found;
    }

    @Override
    public Set<String> stating(Collection<Audience> audiences) {
        return works.entrySet().stream()
                .filter(entry -> entry.getValue().states().stream()
                        .map(works::get)
                        .anyMatch(other -> other != null && audiences.contains(other.audience())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Audience> named(Row row) {
        Set<Audience> named = new HashSet<>();
        if (row.before() != null) {
            named.add(row.before());
        }
        if (row.after() != null) {
            named.add(row.after());
        }
        return named;
    }
}
