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

    /** One about an annotation, which is based on what the client knew of it. */
    sealed interface Annotating extends Operation {
        /** The version that the client knew, 0 for none. */
        long base();

        /** The same in the history that it had before it started again, 0 for none. */
        long baseBefore();

        /** The operation of the same client that this one builds on. */
        @Nullable
        UUID after();
    }

    /**
     * Makes or changes an annotation.
     *
     * @param changed what the reader changed; nothing, when the client gives back what it has
     * @param altered whether it is not kept exactly as it was sent
     */
    record Put(
            UUID id,
            long fingerprint,
            long base,
            long baseBefore,
            @Nullable UUID after,
            UUID item,
            Set<Annotation.Field> changed,
            Annotation annotation,
            boolean altered)
            implements Annotating {
        public Put {
            changed = Set.copyOf(changed);
        }
    }

    /** Deletes an annotation. */
    record Delete(
            UUID id,
            long fingerprint,
            long base,
            long baseBefore,
            @Nullable UUID after,
            UUID item) implements Annotating {}

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
