package vn.sotay.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries for aliases. */
@ApplicationScoped
class AliasStore implements PanacheRepositoryBase<WorkAliasEntity, String> {

    /** Those of these names that are aliases. */
    Set<String> among(Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : list("alias in ?1", names).stream().map(alias -> alias.alias).collect(Collectors.toSet());
    }

    /** The aliases of a work, the oldest first. */
    List<String> of(String slug) {
        return list("slug = ?1 order by addedAt, alias", slug).stream()
                .map(alias -> alias.alias)
                .toList();
    }

    /** The aliases of these works, by slug, in one query. */
    Map<String, List<String>> of(Collection<String> slugs) {
        return list("slug in ?1 order by addedAt, alias", slugs).stream()
                .collect(Collectors.groupingBy(
                        alias -> alias.slug, Collectors.mapping(alias -> alias.alias, Collectors.toList())));
    }
}
