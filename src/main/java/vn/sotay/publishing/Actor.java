package vn.sotay.publishing;

/**
 * Who publishes.
 *
 * @param name user name, or the name of a part of this system
 * @param imports whether it acts for a content folder, whose works yield to changes made at the desk
 */
public record Actor(String name, boolean imports) {
    /** The folder import. */
    public static final Actor IMPORT = new Actor("import", true);
}
