package vn.sotay.audience;

/** Gives the viewer of the request being handled; {@code account} knows, the rest asks. */
@FunctionalInterface
public interface CurrentViewer {
    /** The viewer of the current request, {@link Viewer#ANONYMOUS} for somebody unknown. */
    Viewer viewer();
}
