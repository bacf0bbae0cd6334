package vn.sotay.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.sotay.catalog.Catalog;
import vn.sotay.catalog.IndexedWork;
import vn.sotay.revision.Revision;
import vn.sotay.revision.Revisions;

/** The library in the database. */
@ApplicationScoped
class PublishedLibrary implements Library {
    private final Revisions revisions;
    private final Catalog catalog;

    @Inject
    PublishedLibrary(Revisions revisions, Catalog catalog) {
        this.revisions = revisions;
        this.catalog = catalog;
    }

    @Override
    public long head() {
        return revisions.head();
    }

    @Override
    public List<Revision> changesAfter(long revision, int limit) {
        return revisions.after(revision, limit);
    }

    @Override
    public Set<String> slugs() {
        return catalog.slugs();
    }

    @Override
    public List<IndexedWork> works(Collection<String> slugs) {
        return catalog.forIndex(slugs);
    }
}
