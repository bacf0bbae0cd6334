package vn.sotay.importing;

/** Is told how far an import has come: after every work, so whoever shows it does so now and then. */
@FunctionalInterface
public interface Progress {
    /** Shows nothing. */
    Progress NONE = (done, total, phase) -> {};

    /** What an import is doing. */
    enum Phase {
        /** Front matter of all files. */
        READING,
        /** Texts, without writing. */
        CHECKING,
        /** Texts, and writing them. */
        PUBLISHING
    }

    /**
     * So many works of this phase are done.
     *
     * @param done 0 to {@code total}, never less than before within a phase
     */
    void at(int done, int total, Phase phase);
}
