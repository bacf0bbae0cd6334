package vn.sotay.simulation;

/** A service that breaks a promise, to see whether the simulation notices. */
enum Sabotage {
    NONE(""),
    /** Tombstones are left out of pages. */
    TOMBSTONES_DROPPED("may see"),
    /** A page that is not the last says to go on behind the next one. */
    PAGE_SKIPPED("may see"),
    /** Operations that were carried out are forgotten. */
    OPERATIONS_FORGOTTEN("deleted, and there again");

    /** What the failure says then. */
    final String symptom;

    Sabotage(String symptom) {
        this.symptom = symptom;
    }
}
