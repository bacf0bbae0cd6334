package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Readers as they go out; committees of a whole page are asked for at once. */
@ApplicationScoped
class ReaderViews {
    private final CommitteeStore committees;

    @Inject
    ReaderViews(CommitteeStore committees) {
        this.committees = committees;
    }

    Reader one(ReaderEntity reader) {
        return all(List.of(reader)).get(0);
    }

    List<Reader> all(List<ReaderEntity> readers) {
        Set<Long> ids = new HashSet<>();
        for (ReaderEntity reader : readers) {
            if (reader.committee != null) {
                ids.add(reader.committee);
            }
            reader.roles.stream()
                    .map(granted -> granted.scope)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        Map<Long, String> slugs = committees.slugs(ids);
        return readers.stream().map(reader -> view(reader, slugs)).toList();
    }

    private static Reader view(ReaderEntity reader, Map<Long, String> slugs) {
        List<RoleGrant> roles = reader.roles.stream()
                .map(granted -> new RoleGrant(granted.role, slug(granted.scope, slugs)))
                .sorted(Comparator.comparing(RoleGrant::role).thenComparing(grant -> String.valueOf(grant.scope())))
                .toList();
        return new Reader(
                reader.uid,
                reader.userName,
                reader.displayName,
                reader.memberCode,
                slug(reader.committee, slugs),
                reader.state,
                roles,
                reader.mustChange,
                reader.issuer,
                reader.createdAt,
                reader.changedAt,
                reader.version);
    }

    private static @Nullable String slug(@Nullable Long id, Map<Long, String> slugs) {
        return id == null ? null : slugs.get(id);
    }
}
