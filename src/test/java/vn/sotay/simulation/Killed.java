package vn.sotay.simulation;

/** The app on a phone ends here; only what it has stored is left. */
final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
