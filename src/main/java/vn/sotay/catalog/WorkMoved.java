package vn.sotay.catalog;

/** A request named a work by an alias; it becomes a redirection to the same place below the work's slug. */
class WorkMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String alias;
    private final String slug;

    WorkMoved(String alias, String slug) {
        super(alias + " leads to " + slug, null, false, false);
        this.alias = alias;
        this.slug = slug;
    }

    /** The path with the slug in the place of the alias; what comes before a name of a work is never an alias. */
    String redirected(String path) {
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            if (steps[i].equals(alias)) {
                steps[i] = slug;
                break;
            }
        }
        return String.join("/", steps);
    }
}
