package vn.sotay.reading;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that a reader did on a device, read and found well-formed. */
sealed interface Operation {
    UUID id();

    /** What it says, short: whether two with one id are the same. */
    long fingerprint();

    /** Which item the client means, if the server remembers none that took its place. */
    UUID item();

    /**
     * Makes or changes an annotation.
     *
     * @param base the version that the client knew, 0 for none
     * @param after the operation of the same client that this one builds on
     * @param changed what the reader changed
     * @param altered whether it is not kept exactly as it was sent
     */
    record Put(
            UUID id,
            long fingerprint,
            long base,
            @Nullable UUID after,
            UUID item,
            Set<Annotation.Field> changed,
            Annotation annotation,
            boolean altered)
            implements Operation {
        public Put {
            changed = Set.copyOf(changed);
        }
    }

    /** Deletes an annotation. */
    record Delete(
            UUID id, long fingerprint, long base, @Nullable UUID after, UUID item) implements Operation {}

    /** The installation is at another place. */
    record Advance(UUID id, Progress progress) implements Operation {
        @Override
        public long fingerprint() {
            return 0;
        }

        @Override
        public UUID item() {
            return progress.key();
        }
    }

    /** Other settings. */
    record Choose(UUID id, long fingerprint, Map<String, @Nullable Object> values) implements Operation {
        @Override
        public UUID item() {
            return Settings.KEY;
        }
    }
}
