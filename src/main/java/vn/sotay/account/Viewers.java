package vn.sotay.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sotay.audience.Viewer;

/** What readers may see who are not asking right now: for work that is done for them in the background. */
@ApplicationScoped
public class Viewers {
    private final EntityManager entities;
    private final CommitteeStore committees;

    @Inject
    Viewers(EntityManager entities, CommitteeStore committees) {
        this.entities = entities;
        this.committees = committees;
    }

    /** As what these readers see, by their public ids; who cannot sign in now is not among them. */
    @Transactional
    public Map<UUID, Viewer> of(Collection<UUID> readers) {
        if (readers.isEmpty()) {
            return Map.of();
        }
        Map<Long, Set<String>> chains = new HashMap<>();
        Map<UUID, Viewer> viewers = new HashMap<>();
        entities.createQuery("from ReaderEntity r where r.uid in :readers", ReaderEntity.class)
                .setParameter("readers", readers)
                .getResultStream()
                .filter(ReaderEntity::canSignIn)
                .forEach(reader -> viewers.put(
                        reader.uid,
                        new Viewer(
                                true,
                                reader.committee == null
                                        ? Set.of()
                                        : chains.computeIfAbsent(reader.committee, committees::chain))));
        return viewers;
    }
}
